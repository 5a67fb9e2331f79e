import type { IdentityCard } from '#engine/forms/identity-card.ts';
import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import type { Applicant } from '../dossiers/dossier.ts';
import { FieldRow } from '../kit/FieldRow.tsx';
import { CardReader } from './CardReader.tsx';
import type { IntakeEntry } from './intake-entry.ts';

interface Props {
  entry: IntakeEntry;
  problems: FieldProblem[];
  onApplicant: (applicant: Applicant) => void;
  onCard: (card: IdentityCard) => void;
  onChange: (part: Partial<IntakeEntry>) => void;
}

type FieldName = keyof Applicant;

const fields: { name: FieldName; optional?: boolean; wide?: boolean; mode?: 'numeric' | 'tel' | 'email' }[] =
  [
    { name: 'name' },
    { name: 'idNumber', optional: true, mode: 'numeric' },
    { name: 'phone', optional: true, mode: 'tel' },
    { name: 'email', optional: true, mode: 'email' },
    { name: 'address', optional: true, wide: true },
  ];

/** Whose matter it is, and who stands at the counter when that is somebody else. */
export function ApplicantFields({ entry, problems, onApplicant, onCard, onChange }: Props) {
  const t = useTranslate();
  const { applicant, submitter } = entry;
  const problemOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <div className="stack">
      <CardReader onCard={onCard} />
      <div className="field-grid">
        {fields.map(({ name, optional, wide, mode }) => (
          <TextField
            key={name}
            id={`applicant-${name}`}
            label={t(`applicant.${name}`)}
            optional={optional}
            wide={wide}
            mode={mode}
            value={applicant[name] ?? ''}
            problem={problemOf(`/applicant/${name}`)}
            onChange={(text) => onApplicant({ ...applicant, [name]: text })}
          />
        ))}
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={submitter !== null}
          onChange={(event) => onChange({ submitter: event.target.checked ? { name: '' } : null })}
        />
        <span>{t('intake.someoneElse')}</span>
      </label>
      {submitter && (
        <div className="field-grid">
          {(['name', 'relation', 'idNumber', 'phone'] as const).map((name) => (
            <TextField
              key={name}
              id={`submitter-${name}`}
              label={t(`submitter.${name}`)}
              optional={name !== 'name'}
              value={submitter[name] ?? ''}
              problem={problemOf(`/submitter/${name}`)}
              onChange={(text) => onChange({ submitter: { ...submitter, [name]: text } })}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface TextProps {
  id: string;
  label: string;
  value: string;
  onChange: (text: string) => void;
  optional?: boolean;
  wide?: boolean;
  mode?: 'numeric' | 'tel' | 'email';
  problem?: string;
}

function TextField({ id, label, value, onChange, optional, wide, mode, problem }: TextProps) {
  return (
    <FieldRow id={id} label={label} optional={optional} wide={wide} problem={problem}>
      <input
        id={id}
        className="input"
        inputMode={mode}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldRow>
  );
}
