import type { Trx } from '#engine/db/office-pool.ts';
import { appendOfficeJournal } from '../../journal/append-office-journal.ts';
import type { Office } from '../../office.ts';
import type { Person } from '../../people/person.ts';
import { OfficeProblem } from '../../problems/office-problem.ts';
import { checkChanges } from '../check-changes.ts';
import { type CalendarChanges, touchedKeys } from '../calendar-changes.ts';
import { type Decision, lockProposal, readProposal, requireDraft, type ProposalRow } from './proposal-row.ts';

/** Proposals that may wait for a decision at the same time. */
const MAX_DRAFTS = 50;

/** What somebody wants to change, and why. */
export interface ProposalContent {
  title: string;
  reason: string;
  decision: Decision | null;
  changes: CalendarChanges;
}

/** Keeps a new proposal as revision 1. @throws OfficeProblem `calendar-invalid`, `too-many-proposals` */
export async function createProposal(
  trx: Trx,
  office: Office,
  { content, by, language }: { content: ProposalContent; by: Person; language: 'vi' | 'en' },
): Promise<ProposalRow> {
  await checkChanges(office, content.changes, language);
  const { rows } = await trx.query<{ drafts: number }>(
    `SELECT count(*)::int AS drafts FROM calendar_proposals WHERE state = 'draft'`,
  );
  if ((rows[0]?.drafts ?? 0) >= MAX_DRAFTS)
    throw new OfficeProblem('too-many-proposals', { values: { limit: MAX_DRAFTS } });
  const id = office.newId();
  await trx.query(
    `INSERT INTO calendar_proposals (id, revision, state, title, reason, decision, changes, base_version, created_by,
       created_at, last_editor_id, editor_ids, updated_at)
     VALUES ($1, 1, 'draft', $2, $3, $4, $5, $6, $7, $8, $7, ARRAY[$7::uuid], $8)`,
    [
      id,
      content.title,
      content.reason,
      content.decision && JSON.stringify(content.decision),
      JSON.stringify(content.changes),
      office.calendars.inForce,
      by.id,
      office.officeClock.now(),
    ],
  );
  await noteSave(trx, office, { id, revision: 1, by, content });
  return readProposal(trx, id);
}

export interface ProposalSave {
  id: string;
  /** The revision the editor started from. */
  revision: number;
  content: Partial<ProposalContent>;
  by: Person;
  language: 'vi' | 'en';
}

/**
 * Saves over the revision it started from, on the calendar in force now; the last preview no longer holds.
 * @throws OfficeProblem `not-found`, `proposal-decided`, `stale-revision`, `calendar-invalid`
 */
export async function saveProposal(trx: Trx, office: Office, save: ProposalSave): Promise<ProposalRow> {
  const proposal = await lockProposal(trx, save.id);
  requireDraft(proposal);
  if (proposal.revision !== save.revision)
    throw new OfficeProblem('stale-revision', { extra: { revision: proposal.revision } });
  const { title, reason, decision, changes } = { ...proposal, ...save.content };
  await checkChanges(office, changes, save.language);
  const revision = proposal.revision + 1;
  await trx.query(
    `UPDATE calendar_proposals SET revision = $2, title = $3, reason = $4, decision = $5, changes = $6,
       base_version = $7, last_editor_id = $8, updated_at = $9,
       editor_ids = CASE WHEN $8 = ANY(editor_ids) THEN editor_ids ELSE editor_ids || $8::uuid END
     WHERE id = $1`,
    [
      save.id,
      revision,
      title,
      reason,
      decision && JSON.stringify(decision),
      JSON.stringify(changes),
      office.calendars.inForce,
      save.by.id,
      office.officeClock.now(),
    ],
  );
  await noteSave(trx, office, { id: save.id, revision, by: save.by, content: { title, changes } });
  return readProposal(trx, save.id);
}

interface Saved {
  id: string;
  revision: number;
  by: Person;
  content: Pick<ProposalContent, 'title' | 'changes'>;
}

async function noteSave(trx: Trx, office: Office, { id, revision, by, content }: Saved): Promise<void> {
  await appendOfficeJournal(trx, {
    at: office.officeClock.now(),
    actor: { id: by.id, name: by.name },
    action: 'calendarProposed',
    detail: { proposalId: id, revision, title: content.title, touches: touchedKeys(content.changes) },
  });
}
