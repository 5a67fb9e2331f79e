import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import type { Decision } from './calendar-answers.ts';

interface Props {
  decision: Decision;
  /** Text keys of what is wrong, by field. */
  problems: Partial<Record<keyof Decision, string>>;
  optional?: boolean;
  onDecision: (decision: Decision) => void;
}

/** As many letters as the server keeps of each, so that a reference made of them fits as well. */
const most = { number: 100, date: 10, by: 160 };

/** The paper behind a change: its number, its date, who issued it. */
export function DecisionFields({ decision, problems, optional, onDecision }: Props) {
  const t = useTranslate();
  const id = useId();
  return (
    <fieldset className="stack-tight">
      <legend className="field-label">
        {t('calendars.decision')}
        {optional && <span className="quiet"> {t('form.optional')}</span>}
      </legend>
      <div className="paper-fields">
        {(['number', 'date', 'by'] as const).map((field) => {
          const problem = problems[field];
          return (
            <FieldRow
              key={field}
              id={`${id}-${field}`}
              label={t(`calendars.decisionField.${field}`)}
              problem={problem && t(problem)}
            >
              <input
                id={`${id}-${field}`}
                className="input"
                type={field === 'date' ? 'date' : 'text'}
                maxLength={most[field]}
                autoComplete="off"
                value={decision[field]}
                aria-invalid={problem ? true : undefined}
                aria-describedby={problem ? `${id}-${field}-problem` : undefined}
                onChange={(event) => onDecision({ ...decision, [field]: event.target.value })}
              />
            </FieldRow>
          );
        })}
      </div>
    </fieldset>
  );
}
