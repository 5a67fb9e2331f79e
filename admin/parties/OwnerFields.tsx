import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import type { Applicant } from '../dossiers/dossier.ts';
import { showDateText } from '../forms/date-text.ts';
import { DayField } from '../kit/DayField.tsx';
import { TextField } from '../kit/TextField.tsx';
import type { PartyEntry } from './party-entry.ts';

interface Props {
  applicant: Applicant;
  parties: PartyEntry;
  problems: FieldProblem[];
  onApplicant: (applicant: Applicant) => void;
  onParties: (parties: PartyEntry) => void;
}

/** The owner, asked what their kind has: a card, a passport, a birth certificate, a written request. */
export function OwnerFields({ applicant, parties, problems, onApplicant, onParties }: Props) {
  const t = useTranslate();
  const problemOf = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const own = (name: keyof Applicant, optional = true, label = `applicant.${name}`) => (
    <TextField
      id={`applicant-${name}`}
      label={t(label)}
      optional={optional}
      wide={name === 'address'}
      mode={modes[name]}
      value={applicant[name] ?? ''}
      problem={problemOf(`/applicant/${name}`)}
      onChange={(text) => onApplicant({ ...applicant, [name]: text })}
    />
  );
  const part = <Part extends 'passport' | 'birthCertificate' | 'organisation'>(
    under: Part,
    name: string,
    { optional = true, day = false }: { optional?: boolean; day?: boolean } = {},
  ) => {
    const held = (parties[under] ?? {}) as Record<string, string | undefined>;
    const shared = {
      id: `${under}-${name}`,
      label: t(`party.${under}.${name}`),
      optional,
      problem: problemOf(`/parties/${under}/${name}`),
    };
    const change = (value: string | undefined) =>
      onParties({ ...parties, [under]: { ...held, [name]: value } });
    return day ? (
      <DayField {...shared} value={held[name]} onChange={change} />
    ) : (
      <TextField {...shared} value={held[name] ?? ''} onChange={change} />
    );
  };
  const birthDate = (optional: boolean) => (
    <DayField
      id="owner-birthDate"
      label={t('party.birthDate')}
      optional={optional}
      value={parties.birthDate}
      problem={problemOf('/parties/birthDate')}
      onChange={(day) => onParties({ ...parties, birthDate: day })}
    />
  );
  if (parties.kind === 'organisation') {
    return (
      <div className="field-grid">
        {own('name', false, 'party.organisation.name')}
        {part('organisation', 'taxCode')}
        {part('organisation', 'requestNumber')}
        {part('organisation', 'requestDate', { day: true })}
        {part('organisation', 'contact')}
        {own('phone')}
        {own('email')}
        {own('address', true, 'party.organisation.address')}
      </div>
    );
  }
  if (parties.kind === 'foreigner') {
    return (
      <div className="field-grid">
        {own('name', false)}
        {part('passport', 'number', { optional: false })}
        {part('passport', 'nationality', { optional: false })}
        {part('passport', 'expiresOn', { day: true })}
        {own('phone')}
        {own('email')}
        {own('address')}
      </div>
    );
  }
  if (parties.kind === 'child') {
    return (
      <div className="field-grid">
        {own('name', false, 'party.child.name')}
        {birthDate(false)}
        {part('birthCertificate', 'number', { optional: false })}
        {own('idNumber', true, 'party.child.idNumber')}
        {own('address')}
      </div>
    );
  }
  return (
    <div className="stack-tight">
      <div className="field-grid">
        {own('name', false)}
        {own('idNumber')}
        {own('phone')}
        {own('email')}
        {own('address')}
      </div>
      {parties.birthDate && (
        <p className="quiet small">
          {t('party.fromCard', {
            day: showDateText(parties.birthDate),
            sex: parties.sex ? t(`party.sex.${parties.sex}`) : '',
          })}
        </p>
      )}
    </div>
  );
}

const modes: Partial<Record<keyof Applicant, 'numeric' | 'tel' | 'email'>> = {
  idNumber: 'numeric',
  phone: 'tel',
  email: 'email',
};
