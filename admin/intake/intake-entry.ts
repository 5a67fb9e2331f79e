import { momentIso, type MomentText } from '../dossiers/actions/moment-text.ts';
import type { Applicant } from '../dossiers/dossier.ts';
import { applicantOf, partiesOf, type PartyEntry, type SubmitterEntry } from '../parties/party-entry.ts';
import type { GivenDocument } from './DocumentChecklist.tsx';

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
  late?: { moment: MomentText; reason: string } | undefined;
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

/** When a late receipt really happened, and why it is late; nothing for an ordinary one. */
function lateReceipt({ late }: IntakeEntry): Record<string, unknown> {
  if (!late) return {};
  return { receivedAt: momentIso(late.moment), receivedAtReason: late.reason.trim() };
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
    ...(receive ? lateReceipt(entry) : { receive: false }),
  };
}
