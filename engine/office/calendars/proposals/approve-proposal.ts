import type { Trx } from '#engine/db/office-pool.ts';
import { afterCommit } from '#engine/db/transaction.ts';
import { appendOfficeJournal } from '../../journal/append-office-journal.ts';
import type { Office } from '../../office.ts';
import type { Person } from '../../people/person.ts';
import { OfficeProblem } from '../../problems/office-problem.ts';
import { applyChanges, touchedKeys } from '../calendar-changes.ts';
import { readVersionContent } from '../read-version-content.ts';
import { contentHash } from '../shipped-content.ts';
import { lockProposal, readProposal, requireDraft, type ProposalRow } from './proposal-row.ts';

/** What the approver decides. */
export interface Approval {
  id: string;
  /** The revision that was looked at. */
  revision: number;
  by: Person;
  /** Dates that would become earlier than promised: kept, or moved by an express decision. */
  earlier: 'keep' | 'move';
  note: string | null;
}

/**
 * Another person than the writers approves: the calendar becomes the version in force for new receipts, and the open
 * dossiers are counted anew from now on (`reproject`). @throws OfficeProblem `not-found`, `proposal-decided`,
 * `calendar-four-eyes`, `stale-revision`, `proposal-outdated`, `preview-needed`, `calendar-too-short`, `calendar-busy`
 */
export async function approveProposal(trx: Trx, office: Office, approval: Approval): Promise<ProposalRow> {
  const { id, by, earlier, note } = approval;
  // Versions are made one after another, whoever approves at the same time.
  await trx.query('LOCK TABLE calendar_versions IN SHARE ROW EXCLUSIVE MODE');
  const proposal = await lockProposal(trx, id);
  const inForce = await versionInForce(trx);
  await requireApprovable(trx, proposal, { approval, inForce });
  const now = office.officeClock.now();
  const version = inForce + 1;
  const content = applyChanges(await readVersionContent(trx, inForce), proposal.changes);
  await trx.query(
    `INSERT INTO calendar_versions (version, origin, content, content_hash, shipped_hash, proposal_id, created_at)
     VALUES ($1, 'approved', $2, $3, (SELECT shipped_hash FROM calendar_proposals WHERE id = $4), $4, $5)`,
    [version, JSON.stringify(content), contentHash(content), id, now],
  );
  await trx.query(
    `UPDATE calendar_proposals SET state = 'applying', decided_by = $2, decided_at = $3, decision_note = $4,
       earlier = $5, version = $6, to_check = (SELECT count(*)::int FROM clocks
         WHERE kind = 'committed' AND stopped_at IS NULL AND greatest(calendar_version, calendar_checked) < $6)
     WHERE id = $1`,
    [id, by.id, now, note, earlier, version],
  );
  await appendOfficeJournal(trx, {
    at: now,
    actor: { id: by.id, name: by.name },
    action: 'calendarApproved',
    detail: {
      proposalId: id,
      calendarVersion: version,
      title: proposal.title,
      touches: touchedKeys(proposal.changes),
      earlier,
      later: proposal.summary?.later ?? 0,
      wouldBeEarlier: proposal.summary?.earlier ?? 0,
    },
  });
  afterCommit(trx, () => office.calendars.add(version, content));
  return readProposal(trx, id);
}

async function requireApprovable(
  trx: Trx,
  proposal: ProposalRow,
  { approval, inForce }: { approval: Approval; inForce: number },
): Promise<void> {
  requireDraft(proposal);
  if (proposal.editor_ids.includes(approval.by.id)) throw new OfficeProblem('calendar-four-eyes');
  if (proposal.revision !== approval.revision)
    throw new OfficeProblem('stale-revision', { extra: { revision: proposal.revision } });
  await requireUntouchedSince(trx, proposal, inForce);
  if (proposal.previewed_revision !== proposal.revision || proposal.previewed_version !== inForce)
    throw new OfficeProblem('preview-needed');
  const [impossible] = proposal.summary?.impossible ?? [];
  if (impossible)
    throw new OfficeProblem('calendar-too-short', {
      values: { count: proposal.summary?.impossible.length ?? 0, year: impossible.year },
    });
  const busy = await trx.query(`SELECT FROM calendar_proposals WHERE state = 'applying'`);
  if (busy.rowCount !== 0) throw new OfficeProblem('calendar-busy');
}

/** What it replaces must still be what its writer saw: a version approved meanwhile may not have touched the same. */
async function requireUntouchedSince(trx: Trx, proposal: ProposalRow, inForce: number): Promise<void> {
  if (proposal.base_version === inForce) return;
  const { rows } = await trx.query<Pick<ProposalRow, 'changes'> & { version: number }>(
    'SELECT changes, version FROM calendar_proposals WHERE version > $1',
    [proposal.base_version],
  );
  const mine = new Set(touchedKeys(proposal.changes));
  const shared = rows.flatMap(({ changes }) => touchedKeys(changes)).some((key) => mine.has(key));
  // A version that no proposal made came with the program: it may have touched anything.
  if (shared || rows.length < inForce - proposal.base_version) throw new OfficeProblem('proposal-outdated');
}

async function versionInForce(trx: Trx): Promise<number> {
  const { rows } = await trx.query<{ version: number }>(
    'SELECT max(version) AS version FROM calendar_versions',
  );
  return rows[0]?.version ?? 0;
}
