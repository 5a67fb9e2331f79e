import { useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { CalendarYear } from '#engine/deadline/calendar-data.ts';
import { localized } from '../app/locale.ts';
import { useOfficeNow } from '../app/office-clock.ts';
import { formatDay, partsOf } from '../kit/format-moment.ts';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import { Note } from '../kit/Note.tsx';
import { SheetActions } from '../kit/SheetActions.tsx';
import { offStretches } from './announcement.ts';
import type { Decision } from './calendar-answers.ts';
import { decisionProblems, noDecision } from './decision-form.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { ReasonField } from './ReasonField.tsx';
import { messageOf } from './use-proposal.ts';

interface Props {
  year: CalendarYear;
  /** Asks for the reason as well: the announcement begins a new proposal. */
  asksReason?: boolean;
  onClose: () => void;
  onSave: (paper: Decision, reason: string) => Promise<void>;
}

/** Marks a provisional year as announced: by which paper, and what days off it has so far, to be held against the paper. */
export function AnnounceDialog({ year, asksReason, onClose, onSave }: Props) {
  const t = useTranslate();
  const today = partsOf(useOfficeNow()).day;
  const [paper, setPaper] = useState(noDecision);
  const [reason, setReason] = useState(() => t('calendars.announce.reason', { year: year.year }));
  const [shown, setShown] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const problems = decisionProblems(paper, { today, required: true });
  const noReason = asksReason === true && reason.trim() === '';
  const save = async () => {
    setShown(true);
    if (Object.keys(problems).length > 0 || noReason) return;
    setBusy(true);
    try {
      await onSave(paper, reason.trim());
      onClose();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ModalSheet
      open
      size="md"
      title={t('calendars.announce.title', { year: year.year })}
      onClose={onClose}
      actions={
        <SheetActions
          verb={t(asksReason ? 'calendars.propose' : 'calendars.addChange')}
          disabled={busy}
          onVerb={() => void save()}
          onCancel={onClose}
        />
      }
    >
      {failure && <Note tone="late">{t(failure, { _: failure })}</Note>}
      <p>{t('calendars.announce.lead', { year: year.year })}</p>
      <DecisionFields decision={paper} problems={shown ? problems : {}} onDecision={setPaper} />
      {asksReason && <ReasonField reason={reason} missing={shown && noReason} onReason={setReason} />}
      <DaysSoFar year={year} />
    </ModalSheet>
  );
}

function DaysSoFar({ year }: { year: CalendarYear }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const stretches = offStretches(year);
  return (
    <details>
      <summary>{t('calendars.announce.soFar', { smart_count: year.daysOff.length })}</summary>
      <ul className="plain-list">
        {stretches.map(({ from, to, name }) => (
          <li key={from}>
            <span className="num">
              {formatDay(from, locale)}
              {to !== from && ` – ${formatDay(to, locale)}`}
            </span>
            : {localized(name, locale)}
          </li>
        ))}
      </ul>
    </details>
  );
}
