import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import type { ReadingsForm } from './readings-form.ts';

interface Props {
  form: ReadingsForm;
  today: string;
  /** Text keys of what is wrong, by field. */
  problems: Partial<Record<keyof ReadingsForm, string>>;
  onForm: (form: ReadingsForm) => void;
}

const choices = {
  dayEnd: ['closing', 'clockTime'],
  dayStart: ['moved', 'asSent'],
  cutOff: ['law', 'own'],
} as const;

/** From which day, what the law leaves open read one way or the other, and why. */
export function ReadingsFields({ form, today, problems, onForm }: Props) {
  const t = useTranslate();
  const id = useId();
  const problemOf = (field: keyof ReadingsForm) => problems[field] && t(problems[field]);
  return (
    <>
      <FieldRow
        id={`${id}-from`}
        label={t('readings.from')}
        help={t('readings.fromHelp')}
        problem={problemOf('from')}
      >
        <input
          id={`${id}-from`}
          type="date"
          className="input"
          min={today}
          value={form.from}
          aria-invalid={problems.from ? true : undefined}
          onChange={(event) => onForm({ ...form, from: event.target.value })}
        />
      </FieldRow>
      {(['dayEnd', 'dayStart', 'cutOff'] as const).map((field) => (
        <fieldset key={field}>
          <legend className="field-label">{t(`readings.${field}.label`)}</legend>
          {choices[field].map((value) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name={`${id}-${field}`}
                checked={form[field] === value}
                onChange={() => onForm({ ...form, [field]: value })}
              />
              <span>
                {t(`readings.${field}.${value}`)}
                <span className="block quiet small">{t(`readings.${field}.${value}Help`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {form.cutOff === 'own' && (
        <CutOffFields form={form} today={today} problems={problems} onForm={onForm} />
      )}
      <FieldRow
        id={`${id}-reason`}
        label={t('readings.reason')}
        help={t('readings.reasonHelp')}
        problem={problemOf('reason')}
      >
        <textarea
          id={`${id}-reason`}
          className="input"
          maxLength={2000}
          value={form.reason}
          aria-invalid={problems.reason ? true : undefined}
          onChange={(event) => onForm({ ...form, reason: event.target.value })}
        />
      </FieldRow>
    </>
  );
}

function CutOffFields({ form, problems, onForm }: Props) {
  const t = useTranslate();
  const id = useId();
  return (
    <div className="field-grid">
      {(['cutOffAt', 'cutOffBasis'] as const).map((field) => {
        const problem = problems[field];
        return (
          <FieldRow
            key={field}
            id={`${id}-${field}`}
            label={t(`readings.${field}`)}
            problem={problem && t(problem)}
          >
            <input
              id={`${id}-${field}`}
              type={field === 'cutOffAt' ? 'time' : 'text'}
              className="input"
              maxLength={500}
              value={form[field]}
              aria-invalid={problem ? true : undefined}
              onChange={(event) => onForm({ ...form, [field]: event.target.value })}
            />
          </FieldRow>
        );
      })}
    </div>
  );
}
