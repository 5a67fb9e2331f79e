import { FieldRow } from './FieldRow.tsx';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  optional?: boolean;
  wide?: boolean;
  help?: string;
  mode?: 'numeric' | 'tel' | 'email';
  problem?: string;
}

/** One line of text under its label. */
export function TextField({ id, label, value, onChange, optional, wide, help, mode, problem }: Props) {
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <FieldRow id={id} label={label} optional={optional} wide={wide} help={help} problem={problem}>
      <input
        id={id}
        className="input"
        inputMode={mode}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldRow>
  );
}
