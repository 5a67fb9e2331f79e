import type { IdentityCard } from '#engine/forms/identity-card.ts';
import { ownerKinds } from '#engine/forms/parties.ts';
import { useTranslate } from 'react-admin';
import type { FieldProblem } from '../app/http.ts';
import type { Applicant } from '../dossiers/dossier.ts';
import { ChoiceRow } from '../kit/ChoiceRow.tsx';
import { GuardianFields } from '../parties/GuardianFields.tsx';
import { OwnerFields } from '../parties/OwnerFields.tsx';
import type { PartyEntry } from '../parties/party-entry.ts';
import '../parties/parties.css';
import { CardReader } from './CardReader.tsx';
import { SomeoneElse } from './SomeoneElse.tsx';
import type { IntakeEntry } from './intake-entry.ts';

interface Props {
  entry: IntakeEntry;
  problems: FieldProblem[];
  onWho: (who: { applicant?: Applicant; parties?: PartyEntry }) => void;
  onCard: (card: IdentityCard) => void;
  onChange: (part: Partial<IntakeEntry>) => void;
}

/** Whose matter it is, what kind of owner they are, and who stands at the counter when that is somebody else. */
export function ApplicantFields({ entry, problems, onWho, onCard, onChange }: Props) {
  const t = useTranslate();
  const { applicant, parties } = entry;
  return (
    <div className="stack">
      <ChoiceRow
        name="owner-kind"
        label={t('party.kindTitle')}
        value={parties.kind}
        choices={ownerKinds.map((value) => ({ value, label: t(`party.kind.${value}`) }))}
        problem={problems.find(({ path }) => path === '/parties/kind')?.message}
        onChange={(kind) => onWho({ parties: { ...parties, kind } })}
      />
      {(parties.kind === 'person' || parties.kind === 'child') && (
        <CardReader onCard={onCard} hint={parties.kind === 'child' ? 'party.guardian.card' : undefined} />
      )}
      <OwnerFields
        applicant={applicant}
        parties={parties}
        problems={problems}
        onApplicant={(next) => onWho({ applicant: next })}
        onParties={(next) => onWho({ parties: next })}
      />
      {parties.kind === 'child' && (
        <GuardianFields
          guardian={parties.guardian ?? {}}
          problems={problems}
          onChange={(guardian) => onWho({ parties: { ...parties, guardian } })}
        />
      )}
      <SomeoneElse entry={entry} problems={problems} onWho={onWho} onChange={onChange} />
    </div>
  );
}
