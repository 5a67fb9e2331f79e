import { representationBases, scopes, type Representation } from '#engine/forms/parties.ts';
import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import { ChoiceRow } from '../kit/ChoiceRow.tsx';
import { DayField } from '../kit/DayField.tsx';
import { TextField } from '../kit/TextField.tsx';

interface Props {
  ground: Partial<Representation>;
  problems: FieldProblem[];
  /** Where its problems stand: `/parties/representation`, `/handOver/authorisation`. */
  under: string;
  idPrefix: string;
  onChange: (ground: Partial<Representation>) => void;
}

/** On what ground somebody acts for the owner: which paper, for what, from when until when. */
export function GroundFields({ ground, problems, under, idPrefix, onChange }: Props) {
  const t = useTranslate();
  const problemOf = (name: string) => problems.find(({ path }) => path === `${under}/${name}`)?.message;
  const text = (name: 'number' | 'issuedBy') => (
    <TextField
      id={`${idPrefix}-${name}`}
      label={t(`party.ground.${name}`)}
      optional
      value={ground[name] ?? ''}
      problem={problemOf(name)}
      onChange={(value) => onChange({ ...ground, [name]: value })}
    />
  );
  const day = (name: 'date' | 'from' | 'to', optional: boolean) => (
    <DayField
      id={`${idPrefix}-${name}`}
      label={t(`party.ground.${name}`)}
      optional={optional}
      value={ground[name]}
      problem={problemOf(name)}
      onChange={(value) => onChange({ ...ground, [name]: value })}
    />
  );
  return (
    <div className="stack-tight">
      <ChoiceRow
        name={`${idPrefix}-basis`}
        label={t('party.ground.title')}
        value={ground.basis}
        choices={representationBases.map((value) => ({ value, label: t(`party.basis.${value}`) }))}
        problem={problemOf('basis') ?? problems.find(({ path }) => path === under)?.message}
        onChange={(basis) => onChange({ ...ground, basis })}
      />
      {ground.basis && (
        <div className="field-grid">
          {text('number')}
          {day('date', ground.basis !== 'authorisation')}
        </div>
      )}
      {ground.basis === 'authorisation' && (
        <>
          <ChoiceRow
            name={`${idPrefix}-scope`}
            label={t('party.ground.scope')}
            value={ground.scope}
            choices={scopes.map((value) => ({ value, label: t(`party.scope.${value}`) }))}
            problem={problemOf('scope')}
            onChange={(scope) => onChange({ ...ground, scope })}
          />
          <div className="field-grid">
            {day('from', true)}
            {day('to', true)}
            {text('issuedBy')}
          </div>
        </>
      )}
    </div>
  );
}
