import { useId, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { HoursProfile, OfficeHours } from '#engine/deadline/calendar-data.ts';
import { localized } from '../app/locale.ts';
import { TextField } from '../kit/TextField.tsx';
import type { CalendarEditing } from './calendar-editing.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { emptyShift, withHours } from './office-hours.ts';
import { OfficeHoursFields } from './OfficeHoursFields.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { periodProblems, withPeriodEdit, type PeriodEdit } from './periods.ts';

interface Props {
  profile: HoursProfile;
  /** First day of the hours that are edited; null for hours that begin on another day. */
  from: string | null;
  /** Hours nobody has yet: they need a name. */
  isNew?: boolean;
  editing: CalendarEditing;
  onClose: () => void;
}

/** Dated office hours: added, changed, ended or taken away; other shifts on a weekday where it has them. */
export function HoursDialog({ profile, from, isNew, editing, onClose }: Props) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const id = useId();
  const [edit, setEdit] = useState(() => editOn(profile, from));
  const [name, setName] = useState(profile.name);
  const problems = periodProblems(profile.hours, edit);
  const nameless = isNew === true && name.vi.trim() === '';
  const named = { vi: name.vi.trim(), en: name.en.trim() || name.vi.trim() };
  const title = isNew
    ? t('officeHours.profile.newTitle', { id: profile.id })
    : t('officeHours.profile.title', { id: profile.id, name: localized(profile.name, locale) });
  return (
    <ChangeDialog
      title={title}
      proposalTitle={isNew ? `${title}: ${named.vi}` : title}
      editing={editing}
      wrong={nameless || Object.keys(problems).length > 0}
      after={() =>
        withHours(editing.changes, { ...profile, name: named }, withPeriodEdit(profile.hours, edit))
      }
      onClose={onClose}
    >
      {(shown) => (
        <>
          {isNew && (
            <div className="field-grid">
              <TextField
                id={`${id}-name`}
                label={t('calendars.name')}
                help={t('officeHours.profile.nameHelp')}
                value={name.vi}
                problem={shown && nameless ? t('calendars.need.name') : undefined}
                onChange={(vi) => setName({ ...name, vi: vi.slice(0, 200) })}
              />
              <TextField
                id={`${id}-name-en`}
                label={t('calendars.nameEn')}
                help={t('calendars.nameEnHelp')}
                optional
                value={name.en}
                onChange={(en) => setName({ ...name, en: en.slice(0, 200) })}
              />
            </div>
          )}
          <PeriodFields edit={edit} problems={shown ? problems : {}} onEdit={setEdit} />
          {edit.kind === 'set' && (
            <OfficeHoursFields hours={edit.value} onHours={(value) => setEdit({ ...edit, value })} />
          )}
        </>
      )}
    </ChangeDialog>
  );
}

/** The dialog as it opens: on the hours of a day, or on new ones like the last that were given. */
function editOn({ hours }: HoursProfile, from: string | null): PeriodEdit<OfficeHours> {
  const last = Object.keys(hours).sort().at(-1) ?? '';
  const value = hours[from ?? last] ?? { shifts: [emptyShift] };
  return { kind: 'set', was: from, from: from ?? '', until: '', value };
}
