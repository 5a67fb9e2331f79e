import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatMoney } from '../kit/format-money.ts';
import { actionDialogs, actionOrder } from './actions/index.ts';
import type { ActionName, AllowedAction, Dossier } from './dossier.ts';

/** Everything this person may do with the dossier besides its step; what can't be done says why. */
export function ActionPanel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const [open, setOpen] = useState<ActionName | null>(null);
  const actions = actionOrder
    .map((name) => dossier.allowedActions?.find((entry) => entry.action === name))
    .filter((entry): entry is AllowedAction => entry !== undefined);
  const possible = actions.filter((entry) => entry.allowed);
  const blocked = actions.filter(
    (entry) => !entry.allowed && entry.problem !== 'forbidden' && entry.problem !== 'has-slip',
  );
  const OpenDialog = open ? actionDialogs[open] : undefined;
  return (
    <section className="panel">
      <header>
        <h2>{t('dossier.actions')}</h2>
      </header>
      <div className="panel-body stack-tight">
        <Money dossier={dossier} />
        {possible.map((entry, index) => (
          <button
            key={entry.action}
            type="button"
            className={`btn wide${index === 0 && entry.action === 'receive' ? ' primary' : ''}`}
            onClick={() => setOpen(entry.action)}
          >
            {t(`action.${entry.action}`)}
          </button>
        ))}
        {possible.length === 0 && <p className="quiet">{t('dossier.noActions')}</p>}
        {blocked.length > 0 && <Blocked entries={blocked} />}
      </div>
      {OpenDialog && <OpenDialog dossier={dossier} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** What can't be done now, each with its reason, folded away until somebody wonders. */
function Blocked({ entries }: { entries: AllowedAction[] }) {
  const t = useTranslate();
  return (
    <details className="blocked">
      <summary>{t('dossier.blockedActions', { smart_count: entries.length })}</summary>
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={entry.action}>
            <span>{t(`action.${entry.action}`)}</span>
            <span className="quiet small">{entry.reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Money({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const { amount = 0, paid = 0 } = dossier.fee ?? {};
  if (!amount) return null;
  const settled = paid >= amount;
  return (
    <div className="row" style={{ justifyContent: 'space-between', paddingBottom: 4 }}>
      <span>
        {t('dossier.fee')} <strong className="num">{formatMoney(amount)}</strong>
      </span>
      <span className={`badge ${settled ? 'good' : 'soon'}`}>
        {settled ? t('dossier.feePaid') : t('dossier.feeUnpaid', { amount: formatMoney(amount - paid) })}
      </span>
    </div>
  );
}
