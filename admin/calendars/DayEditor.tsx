import { useId, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useOfficeNow } from '../app/office-clock.ts';
import { formatDay, partsOf } from '../kit/format-moment.ts';
import type { Agency, YearDay } from './calendar-answers.ts';
import type { CalendarEditing } from './calendar-editing.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { editKinds, withEdit } from './day-edits.ts';
import { DayFields } from './DayFields.tsx';
import { editOf, emptyForm, missingFields } from './day-form.ts';

interface Props {
  day: YearDay;
  profileId: string;
  agencies: readonly Agency[];
  editing: CalendarEditing;
  onClose: () => void;
}

/** What may be done to a day, with what each needs. */
export function DayEditor({ day, profileId, agencies, editing, onClose }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const id = useId();
  const today = partsOf(useOfficeNow()).day;
  const [form, setForm] = useState(() => emptyForm(day, profileId, today));
  const missing = missingFields(form);
  const title = formatDay(day.date, locale);
  return (
    <ChangeDialog
      title={title}
      proposalTitle={`${t(`calendars.edit.${form.kind}`)}: ${form.name.trim() || title}`.slice(0, 200)}
      editing={editing}
      withoutPaper
      wrong={Object.keys(missing).length > 0}
      after={() => withEdit(editing.content, editing.changes, editOf(form))}
      onClose={onClose}
    >
      {(shown) => (
        <>
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
        </>
      )}
    </ChangeDialog>
  );
}
