import type { Queryable } from '#engine/db/office-pool.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { Calendars } from './calendars.ts';

/** A calendar version as a list shows it. */
export interface VersionRow {
  version: number;
  origin: 'shipped' | 'approved';
  proposal_id: string | null;
  /** Of the proposal that made it. */
  title: string | null;
  created_at: Date;
  /** Dossiers under way that are counted by it. */
  open_dossiers: number;
}

const columns = `v.version, v.origin, v.proposal_id, p.title, v.created_at,
  (SELECT count(*)::int FROM clocks c
    WHERE c.kind = 'committed' AND c.stopped_at IS NULL AND c.calendar_version = v.version) AS open_dossiers`;
const from = 'FROM calendar_versions v LEFT JOIN calendar_proposals p ON p.id = v.proposal_id';

/** A page of versions by their number. */
export async function listVersions(
  db: Queryable,
  { offset, limit, descending }: { offset: number; limit: number; descending: boolean },
): Promise<{ rows: VersionRow[]; total: number }> {
  const page = await db.query<VersionRow>(
    `SELECT ${columns} ${from} ORDER BY v.version ${descending ? 'DESC' : 'ASC'} LIMIT ${limit} OFFSET ${offset}`,
  );
  const count = await db.query<{ total: number }>('SELECT count(*)::int AS total FROM calendar_versions');
  return { rows: page.rows, total: count.rows[0]?.total ?? 0 };
}

/** A version by its number, or `current`. @throws OfficeProblem `not-found` */
export async function readVersion(db: Queryable, calendars: Calendars, version: string): Promise<VersionRow> {
  const number = version === 'current' ? calendars.inForce : Number(version);
  if (!Number.isSafeInteger(number) || number < 1 || number > calendars.inForce)
    throw new OfficeProblem('not-found');
  const { rows } = await db.query<VersionRow>(`SELECT ${columns} ${from} WHERE v.version = $1`, [number]);
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}
