import { useId, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOfficeNow } from '../app/office-clock.ts';
import { formatDay, partsOf } from '../kit/format-moment.ts';
import { ModalSheet } from '../kit/ModalSheet.tsx';
import { Note } from '../kit/Note.tsx';
import type { Agency, CalendarChanges, CalendarContent, YearDay } from './calendar-answers.ts';
import { editKinds, withEdit } from './day-edits.ts';
import { DayFields } from './DayFields.tsx';
import { editOf, emptyForm, missingFields, newProblems } from './day-form.ts';
import { ReasonField } from './ReasonField.tsx';
import { messageOf } from './use-proposal.ts';

interface Props {
  day: YearDay;
  profileId: string;
  content: CalendarContent;
  changes: CalendarChanges;
  agencies: readonly Agency[];
  /** Asks for the reason as well: the edit begins a new proposal. */
  asksReason?: boolean;
  onClose: () => void;
  onSave: (changes: CalendarChanges, words: { title: string; reason: string }) => Promise<void>;
}

/** What may be done to a day, with what each needs; what is wrong is said here, before anything is kept. */
export function DayEditor({
  day,
  profileId,
  content,
  changes,
  agencies,
  asksReason,
  onClose,
  onSave,
}: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const id = useId();
  const today = partsOf(useOfficeNow()).day;
  const [form, setForm] = useState(() => emptyForm(day, profileId, today));
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const missing = missingFields(form);
  const needsReason = asksReason === true && reason.trim() === '';
  const save = async () => {
    setShown(true);
    if (Object.keys(missing).length > 0 || needsReason) return;
    const after = withEdit(content, changes, editOf(form));
    const wrong = newProblems(content, changes, after).map((one) => one[locale === 'en' ? 'en' : 'vi']);
    setProblems(wrong);
    if (wrong.length > 0) return;
    setBusy(true);
    try {
      const title = `${t(`calendars.edit.${form.kind}`)}: ${form.name.trim() || formatDay(day.date, locale)}`;
      await onSave(after, { title: title.slice(0, 200), reason: reason.trim() });
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
      title={formatDay(day.date, locale)}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {t('action.cancel')}
          </button>
          <button type="button" className="btn primary" disabled={busy} onClick={() => void save()}>
            {t(asksReason ? 'calendars.propose' : 'calendars.addChange')}
          </button>
        </>
      }
    >
      {problems.length > 0 && (
        <Note tone="late">
          {problems.map((problem) => (
            <p key={problem}>{t(problem, { _: problem })}</p>
          ))}
        </Note>
      )}
      <fieldset>
        <legend className="field-label">{t('calendars.what')}</legend>
        <div className="edit-kinds">
          {editKinds.map((kind) => (
            <label key={kind} className="choice">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={form.kind === kind}
                onChange={() => setForm({ ...form, kind })}
              />
              <span>{t(`calendars.edit.${kind}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <DayFields form={form} onForm={setForm} missing={shown ? missing : {}} agencies={agencies} />
      {asksReason && <ReasonField reason={reason} missing={shown && needsReason} onReason={setReason} />}
    </ModalSheet>
  );
}
