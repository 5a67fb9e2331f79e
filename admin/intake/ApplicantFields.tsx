import type { IdentityCard } from '#engine/forms/identity-card.ts';
import type { FieldProblem } from '../app/http.ts';
import type { Applicant } from '../dossiers/dossier.ts';
import type { PartyEntry } from '../parties/party-entry.ts';
import { WhoseFields } from '../parties/WhoseFields.tsx';
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
  const { kind } = entry.parties;
  return (
    <div className="stack">
      <WhoseFields who={entry} problems={problems} onWho={onWho}>
        {(kind === 'person' || kind === 'child') && (
          <CardReader onCard={onCard} hint={kind === 'child' ? 'party.guardian.card' : undefined} />
        )}
      </WhoseFields>
      <SomeoneElse entry={entry} problems={problems} onWho={onWho} onChange={onChange} />
    </div>
  );
}
