import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import { formatMoney } from '../kit/format-money.ts';
import { feeExemption, feeTotal } from '../procedures/fee-total.ts';
import type { Procedure } from '../procedures/procedure.ts';
import { promiseAsked, type IntakeEntry } from './intake-entry.ts';
import { PromisePreview } from './PromisePreview.tsx';

interface Props {
  entry: IntakeEntry;
  procedure: Procedure;
  problems: FieldProblem[];
  busy: boolean;
  onReceive: () => void;
  onKeep: () => void;
}

/** What the citizen will be told: when, how much; and the one button that makes it binding. */
export function IntakeSummary({ entry, procedure, problems, busy, onReceive, onKeep }: Props) {
  const t = useTranslate();
  const exemption = feeExemption(procedure.fees, entry.parties.kind);
  return (
    <aside className="panel intake-summary" aria-label={t('intake.summary')}>
      <div className="panel-body stack">
        <PromisePreview asked={promiseAsked(entry)} />
        <div>
          <div className="quiet small">{t('dossier.fee')}</div>
          <div className="promised num">
            {formatMoney(feeTotal(procedure.fees, entry.form, entry.parties.kind))}
          </div>
          {exemption && <div className="quiet small">{t('feeReceipt.exempt', { reference: exemption })}</div>}
        </div>
        <div>
          <div className="quiet small">{t('dossier.documents')}</div>
          <div>{t('dossier.documentCount', { smart_count: entry.documents.length })}</div>
        </div>
        {problems.length > 0 && <ProblemList problems={problems} />}
        <div className="stack-tight">
          <button type="button" className="btn primary large wide" disabled={busy} onClick={onReceive}>
            {t('action.receive')}
          </button>
          <button type="button" className="btn wide" disabled={busy} onClick={onKeep}>
            {t('intake.keep')}
          </button>
          <p className="quiet small">{t('intake.keepHint')}</p>
        </div>
      </div>
    </aside>
  );
}

function ProblemList({ problems }: { problems: FieldProblem[] }) {
  const t = useTranslate();
  return (
    <div className="problem-list" role="alert">
      <strong>{t('intake.problems', { smart_count: problems.length })}</strong>
      <ul className="plain-list">
        {problems.slice(0, 6).map((problem) => (
          <li key={problem.path + problem.message}>{problem.message}</li>
        ))}
      </ul>
    </div>
  );
}
