import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { MomentText } from './moment-text.ts';

interface Props {
  label: string;
  help?: string;
  optional?: boolean;
  value: MomentText;
  onChange: (value: MomentText) => void;
}

/** A day and a time of day, typed as officials write them. */
export function MomentField({ label, help, optional, value, onChange }: Props) {
  const t = useTranslate();
  const id = useId();
  return (
    <fieldset className="field">
      <legend className="field-label">
        {label}
        {optional && <span className="quiet"> {t('form.optional')}</span>}
      </legend>
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      <div className="row" style={{ gap: 8, marginTop: 4 }}>
        <input
          className="input num"
          style={{ width: 150 }}
          aria-label={t('act.day')}
          aria-describedby={help ? `${id}-help` : undefined}
          placeholder={t('form.datePlaceholder')}
          inputMode="numeric"
          value={value.day}
          onChange={(event) => onChange({ ...value, day: event.target.value })}
        />
        <input
          className="input num"
          style={{ width: 96 }}
          aria-label={t('act.time')}
          placeholder="08:00"
          inputMode="numeric"
          value={value.time}
          onChange={(event) => onChange({ ...value, time: event.target.value })}
        />
      </div>
    </fieldset>
  );
}
