import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import type { Agency } from './calendar-answers.ts';
import { ClosureFields } from './ClosureFields.tsx';
import { isWeekend, type DayForm } from './day-form.ts';
import { ShiftFields } from './ShiftFields.tsx';

/** What every field of the day's dialog gets. */
export interface DayFieldsProps {
  form: DayForm;
  onForm: (form: DayForm) => void;
  /** Text keys of what is missing, by field. */
  missing: Partial<Record<keyof DayForm, string>>;
  agencies: readonly Agency[];
}

/** The fields that one kind of edit needs. */
export function DayFields(props: DayFieldsProps) {
  const t = useTranslate();
  const id = useId();
  const { form, onForm, missing } = props;
  if (form.kind === 'ordinary') return <p className="quiet">{t('calendars.ordinaryText')}</p>;
  if (form.kind === 'hours') {
    return (
      <>
        <p className="quiet">{t('calendars.hoursText', { id: form.profileId })}</p>
        <ShiftFields shifts={form.shifts} onShifts={(shifts) => onForm({ ...form, shifts })} />
      </>
    );
  }
  return (
    <>
      <NameFields {...props} />
      {form.kind === 'dayOff' && (
        <FieldRow id={`${id}-kind`} label={t('calendars.dayOffKind')}>
          <select
            id={`${id}-kind`}
            className="input"
            value={form.dayOffKind}
            onChange={(event) => onForm({ ...form, dayOffKind: event.target.value as DayForm['dayOffKind'] })}
          >
            {(['holiday', 'tet', 'compensating', 'swapped'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {t(`calendars.dayOffKinds.${kind}`)}
              </option>
            ))}
          </select>
        </FieldRow>
      )}
      {form.kind === 'swap' && (
        <FieldRow
          id={`${id}-other`}
          label={t(isWeekend(form.date) ? 'calendars.swapOff' : 'calendars.swapOn')}
          help={t(isWeekend(form.date) ? 'calendars.swapOffHelp' : 'calendars.swapOnHelp')}
          problem={missing.otherDate && t(missing.otherDate)}
        >
          <input
            id={`${id}-other`}
            type="date"
            className="input"
            value={form.otherDate}
            onChange={(event) => onForm({ ...form, otherDate: event.target.value })}
          />
        </FieldRow>
      )}
      {form.kind === 'halfDay' && (
        <ShiftFields shifts={form.shifts} onShifts={(shifts) => onForm({ ...form, shifts })} />
      )}
      {form.kind === 'closure' && <ClosureFields {...props} />}
    </>
  );
}

function NameFields({ form, onForm, missing }: DayFieldsProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <div className="field-grid">
      <FieldRow
        id={`${id}-name`}
        label={t('calendars.name')}
        help={t(`calendars.nameHelp.${form.kind}`)}
        problem={missing.name && t(missing.name)}
      >
        <input
          id={`${id}-name`}
          className="input"
          maxLength={200}
          value={form.name}
          aria-invalid={Boolean(missing.name)}
          onChange={(event) => onForm({ ...form, name: event.target.value })}
        />
      </FieldRow>
      <FieldRow id={`${id}-name-en`} label={t('calendars.nameEn')} help={t('calendars.nameEnHelp')} optional>
        <input
          id={`${id}-name-en`}
          className="input"
          maxLength={200}
          value={form.nameEn}
          onChange={(event) => onForm({ ...form, nameEn: event.target.value })}
        />
      </FieldRow>
    </div>
  );
}
