import { useId } from 'react';
import { FieldRow } from '../../kit/FieldRow.tsx';

interface Props {
  label: string;
  help?: string;
  optional?: boolean;
  value: string;
  maxLength?: number;
  numeric?: boolean;
  onChange: (value: string) => void;
}

/** One line of text in an act's sheet. */
export function TextField({ label, help, optional, value, maxLength = 300, numeric, onChange }: Props) {
  const id = useId();
  return (
    <FieldRow id={id} label={label} help={help} optional={optional}>
      <input
        id={id}
        className={`input${numeric ? ' num' : ''}`}
        inputMode={numeric ? 'numeric' : undefined}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldRow>
  );
}
