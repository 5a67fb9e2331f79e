import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import { isUuid } from '../../dossiers/lock-dossier.ts';
import { OfficeProblem } from '../../problems/office-problem.ts';
import type { CalendarChanges } from '../calendar-changes.ts';

/** The paper behind a change of the calendar. */
export interface Decision {
  number: string;
  /** `YYYY-MM-DD` */
  date: string;
  by: string;
}

/** What a preview counted. */
export interface PreviewSummary {
  /** Dossiers whose clocks run or wait. */
  open: number;
  later: number;
  earlier: number;
  /** Those of them whose date a signed apology holds. */
  apologyStands: number;
  /** Dossiers that can't be counted any more, and the year that is missing. */
  impossible: { dossierId: string; code: string | null; year: number }[];
}

/** States of a proposal: edited, approved and under way, done, or not to be. */
export const proposalStates = ['draft', 'applying', 'applied', 'rejected', 'withdrawn'] as const;

/** A proposal as stored, with the names a list shows. */
export interface ProposalRow {
  id: string;
  revision: number;
  state: (typeof proposalStates)[number];
  title: string;
  reason: string;
  decision: Decision | null;
  changes: CalendarChanges;
  base_version: number;
  created_by: string | null;
  created_by_name: string | null;
  created_at: Date;
  last_editor_id: string | null;
  last_editor_name: string | null;
  editor_ids: string[];
  updated_at: Date;
  previewed_revision: number | null;
  previewed_version: number | null;
  previewed_at: Date | null;
  summary: PreviewSummary | null;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: Date | null;
  decision_note: string | null;
  earlier: 'keep' | 'move' | null;
  version: number | null;
  to_check: number | null;
  checked: number;
  moved: number;
  kept: number;
  applied_at: Date | null;
}

const select = `SELECT r.*, (SELECT name FROM people WHERE id = r.created_by) AS created_by_name,
    (SELECT name FROM people WHERE id = r.last_editor_id) AS last_editor_name,
    (SELECT name FROM people WHERE id = r.decided_by) AS decided_by_name
  FROM calendar_proposals r`;

/** A proposal by id. @throws OfficeProblem `not-found` */
export async function readProposal(db: Queryable, id: string): Promise<ProposalRow> {
  if (!isUuid(id)) throw new OfficeProblem('not-found');
  const { rows } = await db.query<ProposalRow>(`${select} WHERE r.id = $1`, [id]);
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}

/** Takes a proposal's row for a write. @throws OfficeProblem `not-found` */
export async function lockProposal(trx: Trx, id: string): Promise<ProposalRow> {
  if (!isUuid(id)) throw new OfficeProblem('not-found');
  await trx.query('SELECT 1 FROM calendar_proposals WHERE id = $1 FOR UPDATE', [id]);
  return readProposal(trx, id);
}

/** @throws OfficeProblem `proposal-decided` unless the proposal may still be edited and decided on */
export function requireDraft(proposal: ProposalRow): void {
  if (proposal.state !== 'draft') throw new OfficeProblem('proposal-decided');
}

export interface ProposalQuestion {
  ids: string[] | undefined;
  states: string[] | undefined;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

/** What a list of proposals may be sorted by, as columns. */
export const proposalSorts: Record<string, string> = {
  updatedAt: 'r.updated_at',
  createdAt: 'r.created_at',
  title: 'r.title',
  state: 'r.state',
};

/** A page of proposals. */
export async function listProposals(
  db: Queryable,
  question: ProposalQuestion,
): Promise<{ rows: ProposalRow[]; total: number }> {
  const where = '($1::uuid[] IS NULL OR r.id = ANY($1)) AND ($2::text[] IS NULL OR r.state = ANY($2))';
  const values = [question.ids ?? null, question.states ?? null];
  const order = `${proposalSorts[question.sort] ?? 'r.id'} ${question.descending ? 'DESC' : 'ASC'}`;
  const page = await db.query<ProposalRow>(
    `${select} WHERE ${where} ORDER BY ${order}, r.id LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM calendar_proposals r WHERE ${where}`,
    values,
  );
  return { rows: page.rows, total: count.rows[0]?.total ?? 0 };
}
