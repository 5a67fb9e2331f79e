import { useState, type ReactNode } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOfficeNow } from '../app/office-clock.ts';
import { partsOf } from '../kit/format-moment.ts';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import { Note } from '../kit/Note.tsx';
import { SheetActions } from '../kit/SheetActions.tsx';
import type { CalendarChanges } from './calendar-answers.ts';
import type { CalendarEditing } from './calendar-editing.ts';
import { newProblems } from './day-form.ts';
import { decisionOf, decisionProblems, noDecision } from './decision-form.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { ReasonField } from './ReasonField.tsx';
import { messageOf } from './use-proposal.ts';

interface Props {
  title: string;
  /** What a new proposal is called. */
  proposalTitle: string;
  editing: CalendarEditing;
  /** The edit names its paper itself, or has none. */
  withoutPaper?: boolean;
  /** Whether a field of `children` is wrong; then nothing is kept. */
  wrong: boolean;
  /** The changes with this edit among them. */
  after: () => CalendarChanges;
  onClose: () => void;
  /** The fields; told whether what is wrong should be shown yet. */
  children: (shown: boolean) => ReactNode;
}

/** A dialog that changes the calendar: what is wrong is said here, before anything is kept. */
export function ChangeDialog(props: Props) {
  const { title, proposalTitle, editing, withoutPaper, wrong, after, onClose, children } = props;
  const t = useTranslate();
  const [locale] = useLocaleState();
  const today = partsOf(useOfficeNow()).day;
  const [reason, setReason] = useState('');
  const [paper, setPaper] = useState(noDecision);
  const [shown, setShown] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const { content, changes, asksReason } = editing;
  const paperProblems = asksReason ? decisionProblems(paper, { today, required: false }) : {};
  const noReason = asksReason === true && reason.trim() === '';
  const save = async () => {
    setShown(true);
    if (wrong || noReason || Object.keys(paperProblems).length > 0) return setProblems([]);
    const next = after();
    const found = newProblems(content, changes, next).map((one) => one[locale === 'en' ? 'en' : 'vi']);
    setProblems(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await editing.onSave(next, {
        title: proposalTitle,
        reason: reason.trim(),
        decision: decisionOf(paper),
      });
      onClose();
    } catch (error) {
      setProblems(messageOf(error).split('\n'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ModalSheet
      open
      size="md"
      title={title}
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
      {problems.length > 0 && (
        <Note tone="late">
          {problems.map((problem) => (
            <p key={problem}>{t(problem, { _: problem })}</p>
          ))}
        </Note>
      )}
      {children(shown)}
      {asksReason && (
        <>
          <ReasonField reason={reason} missing={shown && noReason} onReason={setReason} />
          {!withoutPaper && (
            <DecisionFields
              decision={paper}
              problems={shown ? paperProblems : {}}
              optional
              onDecision={setPaper}
            />
          )}
        </>
      )}
    </ModalSheet>
  );
}
