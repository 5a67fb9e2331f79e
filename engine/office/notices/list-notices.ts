import type { Queryable } from '#engine/db/office-pool.ts';
import type { Person } from '../people/person.ts';
import type { NoticeChannel, NoticeText } from './notice.ts';

/** A notice as it is read. */
export interface NoticeRow {
  id: string;
  dossier_id: string;
  dossier_code: string | null;
  kind: string;
  channel: NoticeChannel;
  address_masked: string | null;
  audience: 'citizen' | 'officer';
  subject: NoticeText;
  body: NoticeText;
  state: string;
  queued_at: Date;
  read_at: Date | null;
}

export interface NoticeQuestion {
  person: Person;
  /** `mine`: under my bell; `citizens`: the outbox of my agencies. */
  box: 'mine' | 'citizens';
  /** Agencies whose dossiers the person may read. */
  agencies: string[];
  ids?: string[] | undefined;
  dossierId?: string | undefined;
  kind?: string | undefined;
  unread?: boolean | undefined;
  descending: boolean;
  offset: number;
  limit: number;
}

const columns = `n.id, n.dossier_id, d.code AS dossier_code, n.kind, n.channel, n.address_masked, n.audience, n.subject,
  n.body, n.state, n.queued_at, r.read_at`;

/** The notices a person may see: a role counts only while it is held, and in the handling agency. */
export async function listNotices(
  db: Queryable,
  question: NoticeQuestion,
): Promise<{ rows: NoticeRow[]; total: number }> {
  const { where, from, values } = conditions(question);
  const order = question.descending ? 'DESC' : 'ASC';
  const { rows } = await db.query<NoticeRow>(
    `SELECT ${columns} ${from} WHERE ${where} ORDER BY n.queued_at ${order}, n.id ${order}
     LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total ${from} WHERE ${where}`,
    values,
  );
  return { rows, total: count.rows[0]?.total ?? 0 };
}

/** How many notices under the bell nobody at this desk has looked at, at most `cap`. */
export async function countUnread(db: Queryable, person: Person, cap: number): Promise<number> {
  const { where, from, values } = conditions({
    person,
    box: 'mine',
    agencies: [],
    unread: true,
    descending: true,
    offset: 0,
    limit: cap,
  });
  const { rows } = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM (SELECT 1 ${from} WHERE ${where} LIMIT ${cap}) AS few`,
    values,
  );
  return rows[0]?.total ?? 0;
}

function conditions(question: NoticeQuestion): { where: string; from: string; values: unknown[] } {
  const values: unknown[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const me = add(question.person.id);
  const from = `FROM notices n JOIN dossiers d ON d.id = n.dossier_id
    LEFT JOIN notice_reads r ON r.notice_id = n.id AND r.person_id = ${me}`;
  const where = [
    question.box === 'mine' ? forMe(question.person, { me, add }) : citizens(question.agencies, add),
  ];
  if (question.ids) where.push(`n.id = ANY(${add(question.ids)}::uuid[])`);
  if (question.dossierId !== undefined) where.push(`n.dossier_id = ${add(question.dossierId)}`);
  if (question.kind !== undefined) where.push(`n.kind = ${add(question.kind)}`);
  if (question.unread !== undefined) where.push(`(r.read_at IS NULL) = ${add(question.unread)}`);
  return { where: where.join(' AND '), from, values };
}

function forMe(person: Person, { me, add }: { me: string; add: (value: unknown) => string }): string {
  const agencies = [...new Set(person.roles.map((held) => held.agencyId))];
  const held = agencies.map((agencyId) => {
    const roles = person.roles.filter((one) => one.agencyId === agencyId).map((one) => one.role);
    return `(n.agency_id = ${add(agencyId)} AND n.roles && ${add(roles)}::text[])`;
  });
  const role = held.length > 0 ? held.join(' OR ') : 'false';
  return `n.audience = 'officer' AND (${role}) AND (n.person_id IS NULL OR n.person_id = ${me})`;
}

function citizens(agencies: string[], add: (value: unknown) => string): string {
  return `n.audience = 'citizen' AND n.agency_id = ANY(${add(agencies)}::uuid[])`;
}

/** What a citizen was told of their dossier, newest first: for the tracking page. */
export async function citizenNotices(db: Queryable, dossierId: string): Promise<NoticeRow[]> {
  const { rows } = await db.query<NoticeRow>({
    name: 'notices-of-citizen',
    text: `SELECT n.*, NULL AS dossier_code, NULL AS read_at FROM notices n
            WHERE n.dossier_id = $1 AND n.audience = 'citizen' AND n.state <> 'withdrawn'
            ORDER BY n.queued_at DESC, n.id DESC LIMIT 50`,
    values: [dossierId],
  });
  return rows;
}
