import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import { periodKinds, type PeriodEdit, type PeriodProblems } from './periods.ts';

interface Props<T> {
  edit: PeriodEdit<T>;
  problems: PeriodProblems;
  onEdit: (edit: PeriodEdit<T>) => void;
}

/** What is done to a period that stands already, and its days. */
export function PeriodFields<T>({ edit, problems, onEdit }: Props<T>) {
  const t = useTranslate();
  const id = useId();
  const { kind, was } = edit;
  const shown = { set: ['from', 'until'], end: ['until'], remove: [] }[kind] as ('from' | 'until')[];
  return (
    <>
      {was !== null && (
        <fieldset>
          <legend className="field-label">{t('officeHours.period.what')}</legend>
          {problems.kind && <span className="problem-text">{t(problems.kind)}</span>}
          {periodKinds.map((value) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === value}
                onChange={() => onEdit({ ...edit, kind: value, from: was, until: '' })}
              />
              <span>{t(`officeHours.period.${value}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {shown.length > 0 && (
        <div className="field-grid">
          {shown.map((field) => {
            const problem = problems[field];
            return (
              <FieldRow
                key={field}
                id={`${id}-${field}`}
                label={t(`officeHours.period.${field}`)}
                optional={field === 'until' && kind === 'set'}
                help={t(`officeHours.period.${field}Help`)}
                problem={problem && t(problem)}
              >
                <input
                  id={`${id}-${field}`}
                  type="date"
                  className="input"
                  value={edit[field]}
                  aria-invalid={problem ? true : undefined}
                  aria-describedby={problem ? `${id}-${field}-problem` : `${id}-${field}-help`}
                  onChange={(event) => onEdit({ ...edit, [field]: event.target.value })}
                />
              </FieldRow>
            );
          })}
        </div>
      )}
    </>
  );
}
