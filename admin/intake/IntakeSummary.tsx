import { useQuery } from '@tanstack/react-query';
import { useLocaleState, useTranslate } from 'react-admin';
import { callApi, type FieldProblem } from '../app/http.ts';
import { useOfficeNow } from '../app/office-clock.ts';
import { useSession } from '../app/use-session.ts';
import type { ClockLedger } from '../deadline/ledger.ts';
import { formatMoment } from '../kit/format-moment.ts';
import { formatMoney } from '../kit/format-money.ts';
import { feeExemption, feeTotal } from '../procedures/fee-total.ts';
import type { Procedure, Term } from '../procedures/procedure.ts';
import type { IntakeEntry } from './intake-entry.ts';

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
  const [locale] = useLocaleState();
  const committed = usePreview(procedure.committed);
  const statutory = usePreview(procedure.statutory);
  const exemption = feeExemption(procedure.fees, entry.parties.kind);
  const promised = [committed, statutory].filter((due): due is string => Boolean(due)).sort()[0];
  return (
    <aside className="panel intake-summary" aria-label={t('intake.summary')}>
      <div className="panel-body stack">
        <div>
          <div className="quiet small">{t('intake.expectedDate')}</div>
          <div className="promised num">{formatMoment(promised, locale)}</div>
          <div className="quiet small">{t('intake.expectedHint')}</div>
        </div>
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

/** The date this procedure would be promised now; the slip's own date may be earlier through an initiative. */
function usePreview(term: Term | null): string | null {
  const now = useOfficeNow();
  const calendar = useSession()?.user.agencyId;
  const minute = Math.floor(now.getTime() / 60_000);
  const { data } = useQuery({
    queryKey: ['deadline-preview', term?.value, term?.unit, calendar, minute],
    queryFn: async ({ signal }) =>
      (
        await callApi<ClockLedger>('/deadlines/preview', {
          method: 'POST',
          body: { start: new Date(minute * 60_000).toISOString(), budget: term, calendar },
          signal,
        })
      ).data,
    enabled: Boolean(calendar && term),
    placeholderData: (before) => before,
    retry: false,
  });
  return data?.dueAt ?? null;
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
