import type { InputHTMLAttributes } from 'react';
import { useTranslate } from 'react-admin';
import { FieldRow } from '../kit/FieldRow.tsx';
import type { SetUp } from './set-up.ts';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  name: keyof SetUp;
  value: string;
  help?: string;
  problem?: string;
  onChange: (text: string) => void;
}

/** One line of the set-up; its help and its problem are read out with it. */
export function SetUpField({ name, value, help, problem, onChange, ...input }: Props) {
  const t = useTranslate();
  const id = `setup-${name}`;
  const described = [problem && `${id}-problem`, help && `${id}-help`].filter(Boolean).join(' ');
  return (
    <FieldRow id={id} label={t(`setup.${name}`)} help={help} problem={problem}>
      <input
        {...input}
        id={id}
        className="input"
        required
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldRow>
  );
}
