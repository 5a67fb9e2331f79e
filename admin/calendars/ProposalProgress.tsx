import { useTranslate } from 'react-admin';
import { formatShort } from '../kit/format-moment.ts';
import { Note } from '../kit/Note.tsx';
import type { Proposal } from './calendar-answers.ts';

/** How far the counting of open dossiers has come, and in the end what became of them. It goes on when the page is left. */
export function ProposalProgress({ proposal }: { proposal: Proposal }) {
  const t = useTranslate();
  const { progress, state } = proposal;
  if (!progress) return null;
  const { toCheck, checked, moved, kept } = progress;
  if (state === 'applied') {
    return (
      <Note tone="good">
        {t('calendars.appliedText', {
          moved,
          kept,
          checked,
          n: proposal.version ?? 0,
          at: formatShort(progress.appliedAt),
        })}
      </Note>
    );
  }
  return (
    <section className="panel panel-body stack-tight" aria-live="polite">
      <label htmlFor="calendar-progress">{t('calendars.applyingText', { checked, toCheck })}</label>
      <progress id="calendar-progress" className="progress" max={Math.max(1, toCheck)} value={checked} />
      <p className="quiet small">{t('calendars.applyingHint')}</p>
    </section>
  );
}
