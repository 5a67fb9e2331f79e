import type { Applicant } from '../dossiers/dossier.ts';
import { applicantOf, partiesOf, type PartyEntry, type SubmitterEntry } from '../parties/party-entry.ts';
import type { GivenDocument } from './DocumentChecklist.tsx';
import { lateBody, lateMoment, type LateEntry } from './late-entry.ts';
import type { PromiseAsked } from './promise.ts';

/** An unfinished entry at the counter, as it is kept on this computer until it has been sent. */
export interface IntakeEntry {
  procedure: string;
  channel: 'counter' | 'post';
  applicant: Applicant;
  submitter: SubmitterEntry | null;
  parties: PartyEntry;
  form: Record<string, unknown>;
  documents: GivenDocument[];
  /** Put on record later than it happened. */
  late?: LateEntry | undefined;
}

/** A new entry, with the procedure already chosen if there is one. */
export function emptyEntry(procedure = ''): IntakeEntry {
  return {
    procedure,
    channel: 'counter',
    applicant: { name: '' },
    submitter: null,
    parties: { kind: 'person' },
    form: {},
    documents: [],
  };
}

/** Worth keeping: somebody has begun to type. */
export function isBegun(entry: IntakeEntry): boolean {
  return (
    entry.applicant.name.trim() !== '' || Object.keys(entry.form).length > 0 || entry.documents.length > 0
  );
}

/** Empty answers are not sent: an empty line is no phone number. */
function filled<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, text]) => typeof text !== 'string' || text.trim() !== ''),
  ) as Value;
}

/** What the promise of this entry is asked with. */
export function promiseAsked({ procedure, channel, late }: IntakeEntry): PromiseAsked {
  return { procedure, channel, receivedAt: lateMoment(late) };
}

/** The body of `POST /api/dossiers`. */
export function requestBody(entry: IntakeEntry, receive: boolean): Record<string, unknown> {
  return {
    procedure: entry.procedure,
    channel: entry.channel,
    applicant: filled(applicantOf(entry.applicant, entry.parties.kind)),
    ...(entry.submitter ? { submitter: filled(entry.submitter) } : {}),
    parties: partiesOf(entry.parties, entry.submitter !== null),
    form: entry.form,
    documents: entry.documents.map(({ code, kind, fileId }) => ({
      code,
      kind,
      ...(fileId ? { fileId } : {}),
    })),
    ...(receive ? lateBody(entry.late) : { receive: false }),
  };
}
