import { useId } from 'react';
import { FieldRow } from '../../kit/FieldRow.tsx';

interface Props {
  label: string;
  help?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A reason in the citizen's language: it is printed and read aloud. */
export function ReasonField({ label, help, value, onChange }: Props) {
  const id = useId();
  return (
    <FieldRow id={id} label={label} help={help}>
      <textarea
        id={id}
        className="input"
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldRow>
  );
}
