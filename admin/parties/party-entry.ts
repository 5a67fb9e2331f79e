import { checkParties } from '#engine/forms/check-parties.ts';
import type { IdentityCard } from '#engine/forms/identity-card.ts';
import type { OwnerKind, Parties, Representation } from '#engine/forms/parties.ts';
import type { FieldProblem } from '../app/http.ts';
import type { Applicant } from '../dossiers/dossier.ts';

/** Somebody who brings the papers for the owner, as entered. */
export interface SubmitterEntry {
  name: string;
  idNumber?: string;
  phone?: string;
  relation?: string;
}

/** Who is who, as it is being entered: every part may still be missing. */
export type PartyEntry = { kind: OwnerKind } & {
  [Part in Exclude<keyof Parties, 'kind'>]?: Partial<NonNullable<Parties[Part]>> | Parties[Part];
};

/** The parts that belong to a kind of owner; what belongs to another is not sent. */
const partsOf: Record<OwnerKind, readonly (keyof Parties)[]> = {
  person: ['birthDate', 'sex', 'representation', 'subject'],
  organisation: ['organisation', 'representation', 'subject'],
  foreigner: ['birthDate', 'sex', 'passport', 'representation', 'subject'],
  child: ['birthDate', 'sex', 'birthCertificate', 'guardian', 'representation', 'subject'],
};

function filled(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, filled(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Who is who as the server wants it: nothing empty, nothing of another kind of owner. */
export function partiesOf(entry: PartyEntry, hasSubmitter: boolean): Parties {
  const parts = partsOf[entry.kind].filter((part) => part !== 'representation' || hasSubmitter);
  const kept = parts.map((part) => [part, filled(entry[part])] as const);
  return {
    kind: entry.kind,
    ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
  } as Parties;
}

/** The applicant as sent: an agency has no identity number. */
export function applicantOf(applicant: Applicant, kind: OwnerKind): Applicant {
  const { idNumber, ...rest } = applicant;
  return kind === 'organisation' || idNumber === undefined ? rest : { ...rest, idNumber };
}

/** What is wrong with who is who, as the server will say it. @param today office day */
export function partyProblems(
  entered: { applicant: Applicant; submitter: SubmitterEntry | null; parties: PartyEntry },
  { today, locale }: { today: string; locale: string },
): FieldProblem[] {
  const { applicant, submitter, parties } = entered;
  const language = locale === 'en' ? 'en' : 'vi';
  const known = (number: string | undefined) => number?.replace(/\s/g, '') || undefined;
  return checkParties(
    {
      applicant: { name: applicant.name, idNumber: known(applicant.idNumber) },
      submitter: submitter && { ...submitter, idNumber: known(submitter.idNumber) },
      parties: partiesOf(parties, submitter !== null),
    },
    today,
  )
    .filter((finding) => finding.severity === 'error')
    .map(({ path, message }) => ({ path, message: message[language] }));
}

/** What a card's QR says of whoever holds it: of a child it is the guardian's card. */
export function withCard(entry: PartyEntry, card: IdentityCard): PartyEntry {
  if (entry.kind === 'child') {
    return { ...entry, guardian: { ...entry.guardian, name: card.name, idNumber: card.idNumber } };
  }
  if (entry.kind !== 'person') return entry;
  return {
    ...entry,
    ...(card.birthDate && { birthDate: card.birthDate }),
    ...(card.sex && { sex: card.sex }),
  };
}

/** Whose words a procedure's form asks for: a child's guardian speaks, a foreigner shows a passport. */
export function requesterOf(applicant: Applicant, entry: PartyEntry): Record<string, unknown> {
  const { guardian, passport } = entry;
  if (entry.kind === 'child') {
    const { name, idNumber, phone } = guardian ?? {};
    return { ...applicant, name, idNumber, phone: phone || applicant.phone, paper: 'canCuoc' };
  }
  if (entry.kind === 'foreigner') {
    const number = passport?.number?.replace(/\s/g, '').toUpperCase();
    return { ...applicant, idNumber: number, nationality: passport?.nationality, paper: 'hoChieu' };
  }
  if (entry.kind === 'organisation') return { ...applicant, idNumber: undefined };
  return { ...applicant, paper: 'canCuoc' };
}

/** Whom the event is about, for the form: the child, or who was named. */
export function concernedOf(applicant: Applicant, entry: PartyEntry): Record<string, unknown> {
  if (entry.subject?.name) return { ...entry.subject };
  if (entry.kind !== 'child') return {};
  return { name: applicant.name, birthDate: entry.birthDate, idNumber: applicant.idNumber, sex: entry.sex };
}

/** A ground with nothing chosen yet. */
export const noGround: Partial<Representation> = {};
