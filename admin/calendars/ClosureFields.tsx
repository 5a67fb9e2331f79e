import { useId, type HTMLInputTypeAttribute } from 'react';
import { useTranslate } from 'react-admin';
import { CLOSURE_KINDS } from '#engine/deadline/calendar-data.ts';
import { FieldRow } from '../kit/FieldRow.tsx';
import type { DayForm } from './day-form.ts';
import type { DayFieldsProps } from './DayFields.tsx';

const texts: [field: keyof DayForm, type: HTMLInputTypeAttribute][] = [
  ['from', 'datetime-local'],
  ['to', 'datetime-local'],
  ['decisionNumber', 'text'],
  ['decisionDate', 'date'],
  ['decisionBy', 'text'],
];

/** A closure: from when to when, by whose decision, where, and whether clocks stand still meanwhile. */
export function ClosureFields({ form, onForm, missing, agencies }: DayFieldsProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <>
      <div className="field-grid">
        {texts.map(([field, type]) => (
          <FieldRow
            key={field}
            id={`${id}-${field}`}
            label={t(`calendars.closure.${field}`)}
            problem={missing[field] && t(missing[field])}
          >
            <input
              id={`${id}-${field}`}
              type={type}
              className="input"
              maxLength={200}
              value={String(form[field])}
              aria-invalid={Boolean(missing[field])}
              onChange={(event) => onForm({ ...form, [field]: event.target.value })}
            />
          </FieldRow>
        ))}
        <FieldRow id={`${id}-kind`} label={t('calendars.closure.kind')}>
          <select
            id={`${id}-kind`}
            className="input"
            value={form.closureKind}
            onChange={(event) =>
              onForm({ ...form, closureKind: event.target.value as DayForm['closureKind'] })
            }
          >
            {CLOSURE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`calendars.closureKinds.${kind}`)}
              </option>
            ))}
          </select>
        </FieldRow>
        <FieldRow id={`${id}-agencies`} label={t('calendars.closure.agencies')}>
          <select
            id={`${id}-agencies`}
            className="input"
            value={form.agencies}
            onChange={(event) => onForm({ ...form, agencies: event.target.value })}
          >
            <option value="all">{t('calendars.allAgencies')}</option>
            {agencies.map((agency) => (
              <option key={agency.id} value={agency.id}>
                {agency.name}
              </option>
            ))}
          </select>
        </FieldRow>
      </div>
      <fieldset>
        <legend className="field-label">{t('calendars.closure.effect')}</legend>
        {(['stops', 'runs'] as const).map((effect) => (
          <label key={effect} className="choice">
            <input
              type="radio"
              name={`${id}-effect`}
              checked={form.effect === effect}
              onChange={() => onForm({ ...form, effect })}
            />
            <span>{t(`calendars.effect.${effect}`)}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
