import type { Guardian } from '#engine/forms/parties.ts';
import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import { TextField } from '../kit/TextField.tsx';

interface Props {
  guardian: Partial<Guardian>;
  problems: FieldProblem[];
  onChange: (guardian: Partial<Guardian>) => void;
}

const fields = [
  { name: 'name', optional: false },
  { name: 'relation', optional: false },
  { name: 'idNumber', optional: true, mode: 'numeric' },
  { name: 'phone', optional: true, mode: 'tel' },
] as const;

/** Cha, mẹ hoặc người giám hộ: who acts for a child. */
export function GuardianFields({ guardian, problems, onChange }: Props) {
  const t = useTranslate();
  return (
    <div className="party-part" role="group" aria-labelledby="guardian-title">
      <h3 id="guardian-title">{t('party.guardian.title')}</h3>
      <div className="field-grid">
        {fields.map(({ name, optional, ...more }) => (
          <TextField
            key={name}
            id={`guardian-${name}`}
            label={t(`party.guardian.${name}`)}
            optional={optional}
            mode={'mode' in more ? more.mode : undefined}
            value={guardian[name] ?? ''}
            problem={problems.find(({ path }) => path === `/parties/guardian/${name}`)?.message}
            onChange={(text) => onChange({ ...guardian, [name]: text })}
          />
        ))}
      </div>
    </div>
  );
}
