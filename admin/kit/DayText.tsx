import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { parseDateText, showDateText } from '../forms/date-text.ts';

interface Props {
  label: string;
  value: string;
  onChange: (day: string | undefined) => void;
}

/** An office day, typed dd/mm/yyyy; sent once it is a real day. */
export function DayText({ label, value, onChange }: Props) {
  const t = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <input
      className="input slim num"
      style={{ width: 176 }}
      aria-label={label}
      placeholder={`${label} ${t('form.datePlaceholder')}`}
      value={draft ?? showDateText(value)}
      onChange={(event) => {
        setDraft(event.target.value);
        const iso = parseDateText(event.target.value);
        if (iso === '') onChange(undefined);
        else if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) onChange(iso);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
