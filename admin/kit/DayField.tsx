import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { parseDateText, showDateText } from '../forms/date-text.ts';
import { FieldRow } from './FieldRow.tsx';

interface Props {
  id: string;
  label: string;
  /** `YYYY-MM-DD`, or what was typed while it is no day yet. */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
  optional?: boolean;
  problem?: string;
  yearAllowed?: boolean;
}

/** A day as people write it, dd/mm/yyyy. */
export function DayField({ id, label, value, onChange, optional, problem, yearAllowed }: Props) {
  const t = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <FieldRow id={id} label={label} optional={optional} problem={problem}>
      <input
        id={id}
        className="input num"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t(yearAllowed ? 'form.dateOrYearPlaceholder' : 'form.datePlaceholder')}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={draft ?? showDateText(value)}
        onChange={(event) => {
          setDraft(event.target.value);
          onChange(parseDateText(event.target.value, yearAllowed) || undefined);
        }}
        onBlur={() => setDraft(null)}
      />
    </FieldRow>
  );
}
