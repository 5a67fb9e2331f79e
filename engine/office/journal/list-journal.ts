import type { Queryable } from '#engine/db/office-pool.ts';
import type { Actor } from './entry-hash.ts';

export interface JournalQuestion {
  ids?: string[] | undefined;
  dossierId?: string | undefined;
  action?: string | undefined;
  descending: boolean;
  offset: number;
  limit: number;
}

export interface ListedEntry {
  id: string;
  at: Date;
  actor: Actor;
  action: string;
  dossierId: string | null;
  dossierCode: string | null;
  detail: Record<string, unknown>;
  hash: string;
}

/** A page of the journal over all chains. */
export async function listJournal(
  db: Queryable,
  question: JournalQuestion,
): Promise<{ rows: ListedEntry[]; total: number }> {
  const values = [question.ids ?? null, question.dossierId ?? null, question.action ?? null];
  const where = `($1::uuid[] IS NULL OR j.id = ANY($1)) AND ($2::uuid IS NULL OR j.dossier_id = $2)
    AND ($3::text IS NULL OR j.action = $3)`;
  const direction = question.descending ? 'DESC' : 'ASC';
  const page = await db.query<ListedEntry>(
    `SELECT j.id, j.at, j.actor, j.action, j.dossier_id AS "dossierId", d.code AS "dossierCode", j.detail, j.hash
     FROM journal j LEFT JOIN dossiers d ON d.id = j.dossier_id WHERE ${where}
     ORDER BY j.at ${direction}, j.id ${direction} LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM journal j WHERE ${where}`,
    values,
  );
  return { rows: page.rows, total: count.rows[0]?.total ?? 0 };
}
