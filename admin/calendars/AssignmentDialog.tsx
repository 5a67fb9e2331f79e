import { useId, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { localized } from '../app/locale.ts';
import { FieldRow } from '../kit/FieldRow.tsx';
import { Note } from '../kit/Note.tsx';
import { assignmentPeriods, withAssignments, type AgencyHoursChoice } from './agency-assignments.ts';
import type { Agency, CalendarContent } from './calendar-answers.ts';
import type { CalendarEditing } from './calendar-editing.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { minutesOf } from './office-hours.ts';
import { PeriodFields } from './PeriodFields.tsx';
import { periodProblems, withPeriodEdit, type PeriodEdit, type Periods } from './periods.ts';
import { hoursOf } from './year-days.ts';

interface Props {
  agency: Agency;
  /** First day of the period that is edited; null for one that begins on another day. */
  from: string | null;
  /** The calendar as it would be with what is proposed already. */
  shown: CalendarContent;
  editing: CalendarEditing;
  onClose: () => void;
}

/** By which hours an agency works from a day on: at its counter, and for its deadlines. */
export function AssignmentDialog({ agency, from, shown, editing, onClose }: Props) {
  const t = useTranslate();
  const periods = assignmentPeriods(shown, agency);
  const [edit, setEdit] = useState(() => editOn(periods, from));
  const problems = periodProblems(periods, edit);
  const title = t('officeHours.assignment.title', { agency: agency.name });
  return (
    <ChangeDialog
      title={title}
      proposalTitle={title}
      editing={editing}
      wrong={Object.keys(problems).length > 0}
      after={() => withAssignments(editing.changes, agency.id, withPeriodEdit(periods, edit))}
      onClose={onClose}
    >
      {(visible) => (
        <>
          <PeriodFields edit={edit} problems={visible ? problems : {}} onEdit={setEdit} />
          {edit.kind === 'set' && (
            <ChoiceFields
              shown={shown}
              choice={edit.value}
              onChoice={(value) => setEdit({ ...edit, value })}
            />
          )}
          <p className="quiet small">{t('officeHours.assignment.keeps')}</p>
        </>
      )}
    </ChangeDialog>
  );
}

interface ChoiceProps {
  shown: CalendarContent;
  choice: AgencyHoursChoice;
  onChoice: (choice: AgencyHoursChoice) => void;
}

function ChoiceFields({ shown, choice, onChoice }: ChoiceProps) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const id = useId();
  const short = minutesOfProfile(shown, choice.deadlineCalendar);
  return (
    <>
      <div className="field-grid">
        {(['counterHours', 'deadlineCalendar'] as const).map((field) => (
          <FieldRow
            key={field}
            id={`${id}-${field}`}
            label={t(`officeHours.assignment.${field}`)}
            help={t(`officeHours.assignment.${field}Help`)}
          >
            <select
              id={`${id}-${field}`}
              className="input"
              value={choice[field]}
              onChange={(event) => onChoice({ ...choice, [field]: event.target.value })}
            >
              {shown.profiles.map((profile) => (
                <option key={profile.id} value={profile.id}>
                  {t('calendars.profileNamed', { id: profile.id, name: localized(profile.name, locale) })}
                </option>
              ))}
            </select>
          </FieldRow>
        ))}
      </div>
      {short < 480 && (
        <Note tone="soon">{t('officeHours.assignment.short', { hours: hoursOf(short, locale) })}</Note>
      )}
    </>
  );
}

/** Working minutes of an ordinary day by the latest hours of a profile. */
function minutesOfProfile({ profiles }: CalendarContent, id: string): number {
  const hours = profiles.find((profile) => profile.id === id)?.hours ?? {};
  const last = Object.keys(hours).sort().at(-1);
  return last === undefined ? 480 : minutesOf(hours[last]!.shifts);
}

function editOn(periods: Periods<AgencyHoursChoice>, from: string | null): PeriodEdit<AgencyHoursChoice> {
  const last = Object.keys(periods).sort().at(-1)!;
  return { kind: 'set', was: from, from: from ?? '', until: '', value: periods[from ?? last]! };
}
