import type { Trx } from '#engine/db/office-pool.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { listNotices, type NoticeRow } from './list-notices.ts';

/** More than this are not marked at once. */
const AT_ONCE = 500;

const base = { box: 'mine' as const, agencies: [], descending: true, offset: 0, limit: AT_ONCE };

/** Marks one of a person's own notices as read; again is the same. @throws `not-found` also for another's */
export async function readNotice(trx: Trx, office: Office, id: string, person: Person): Promise<NoticeRow> {
  const { rows } = await listNotices(trx, { ...base, person, ids: [id] });
  const notice = rows[0];
  if (!notice) throw new OfficeProblem('not-found');
  await mark(trx, office, [id], person);
  return { ...notice, read_at: notice.read_at ?? office.officeClock.now() };
}

/** Marks everything under a person's bell as read; answers how many were not. */
export async function readAllNotices(trx: Trx, office: Office, person: Person): Promise<number> {
  const { rows } = await listNotices(trx, { ...base, person, unread: true });
  await mark(
    trx,
    office,
    rows.map((row) => row.id),
    person,
  );
  return rows.length;
}

async function mark(trx: Trx, office: Office, ids: string[], person: Person): Promise<void> {
  await trx.query(
    `INSERT INTO notice_reads (notice_id, person_id, read_at) SELECT id, $2, $3 FROM unnest($1::uuid[]) AS id
     ON CONFLICT DO NOTHING`,
    [ids, person.id, office.officeClock.now()],
  );
}
