import { useTranslate } from 'react-admin';
import { FieldRow } from '../../kit/FieldRow.tsx';
import type { MomentText } from './moment-text.ts';

/** The date promised instead of the one that can't be kept. */
export function NewDateFields({
  value,
  onChange,
}: {
  value: MomentText;
  onChange: (value: MomentText) => void;
}) {
  const t = useTranslate();
  return (
    <div className="row" style={{ gap: 16 }}>
      <FieldRow id="new-day" label={t('act.newDay')}>
        <input
          id="new-day"
          className="input num"
          style={{ width: 160 }}
          placeholder={t('form.datePlaceholder')}
          inputMode="numeric"
          value={value.day}
          onChange={(event) => onChange({ ...value, day: event.target.value })}
        />
      </FieldRow>
      <FieldRow id="new-time" label={t('act.newTime')}>
        <input
          id="new-time"
          className="input num"
          style={{ width: 100 }}
          value={value.time}
          onChange={(event) => onChange({ ...value, time: event.target.value })}
        />
      </FieldRow>
    </div>
  );
}
