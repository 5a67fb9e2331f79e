import type { Subject } from '#engine/forms/parties.ts';
import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import { DayField } from '../kit/DayField.tsx';
import { TextField } from '../kit/TextField.tsx';

interface Props {
  subject: Partial<Subject>;
  problems: FieldProblem[];
  onChange: (subject: Partial<Subject>) => void;
}

/** Whom the event is about, when it is not the owner. */
export function SubjectFields({ subject, problems, onChange }: Props) {
  const t = useTranslate();
  const problemOf = (name: string) =>
    problems.find(({ path }) => path === `/parties/subject/${name}`)?.message;
  const text = (name: 'name' | 'relation' | 'idNumber', optional: boolean) => (
    <TextField
      id={`subject-${name}`}
      label={t(`party.subject.${name}`)}
      optional={optional}
      value={subject[name] ?? ''}
      problem={problemOf(name)}
      onChange={(value) => onChange({ ...subject, [name]: value })}
    />
  );
  return (
    <div className="field-grid">
      {text('name', false)}
      {text('relation', true)}
      <DayField
        id="subject-birthDate"
        label={t('party.subject.birthDate')}
        optional
        yearAllowed
        value={subject.birthDate}
        problem={problemOf('birthDate')}
        onChange={(birthDate) => onChange({ ...subject, birthDate })}
      />
      {text('idNumber', true)}
    </div>
  );
}
