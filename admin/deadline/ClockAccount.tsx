import { useLocaleState, useTranslate } from 'react-admin';
import { formatMoment } from '../kit/format-moment.ts';
import type { ClockLedger, DossierLedger } from './ledger.ts';
import { LedgerMonths } from './LedgerMonths.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { WhySentences } from './WhySentences.tsx';

interface Props {
  clock: 'committed' | 'statutory';
  data: DossierLedger;
}

/** One clock explained whole: its end, the sentences, the month sheets, every day. */
export function ClockAccount({ clock, data }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const account: ClockLedger = data[clock];
  const { value, unit } = account.budget;
  return (
    <section className="panel clock-account" aria-labelledby={`clock-${clock}`}>
      <header>
        <h2 id={`clock-${clock}`}>{t(`deadline.clock.${clock}`)}</h2>
        <span className="badge">{t(`term.${unit}`, { smart_count: value })}</span>
      </header>
      <div className="panel-body stack">
        <p className="clock-end num">{formatMoment(account.dueAt, locale)}</p>
        <WhySentences lines={account.why} />
        <p className="quiet small">
          <strong>{account.rule.name}.</strong> {account.rule.text}
        </p>
        <LedgerMonths account={account} receivedAt={data.receivedAt} pauses={data.pauses} />
        <h3>{t('deadline.dayByDay')}</h3>
        <div className="scroll-x" tabIndex={0} role="group" aria-label={t('deadline.dayByDay')}>
          <LedgerTable lines={account.ledger} />
        </div>
      </div>
    </section>
  );
}
