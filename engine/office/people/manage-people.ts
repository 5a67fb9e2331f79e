import { hash } from '@node-rs/argon2';
import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import { afterCommit } from '#engine/db/transaction.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import { appendOfficeJournal } from '../journal/append-office-journal.ts';
import type { Actor } from '../journal/entry-hash.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { Role } from '../rights/roles.ts';
import { officeDay } from '../time/office-day.ts';

/** A person as an administrator writes one. */
export interface PersonInput {
  username: string;
  name: string;
  password?: string;
  agencyId?: string;
  active?: boolean;
  roles: { role: Role; agencyId: string; from?: string; to?: string | null }[];
}

export interface ListedPerson {
  id: string;
  username: string;
  name: string;
  agencyId: string;
  active: boolean;
  roles: { role: Role; agencyId: string; from: string; to: string | null }[];
}

const select = `SELECT p.id, p.username, p.name, p.agency_id AS "agencyId", p.active,
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'agencyId', r.agency_id, 'from', r.valid_from,
    'to', r.valid_to) ORDER BY r.role, r.valid_from) FROM person_roles r WHERE r.person_id = p.id), '[]') AS roles
  FROM people p`;

export interface PeopleQuestion {
  ids: string[] | undefined;
  q: string | undefined;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

/** People, for the administrator. */
export async function listPeople(
  db: Queryable,
  question: PeopleQuestion,
): Promise<{ items: ListedPerson[]; total: number }> {
  const where = `($1::uuid[] IS NULL OR p.id = ANY($1))
    AND ($2::text IS NULL OR p.username ILIKE '%' || $2 || '%' OR p.name ILIKE '%' || $2 || '%')`;
  const values = [question.ids ?? null, question.q?.replace(/[\\%_]/g, '\\$&') ?? null];
  const order = `p.${question.sort === 'name' ? 'name' : 'username'} ${question.descending ? 'DESC' : 'ASC'}`;
  const page = await db.query<ListedPerson>(
    `${select} WHERE ${where} ORDER BY ${order}, p.id LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM people p WHERE ${where}`,
    values,
  );
  return { items: page.rows, total: count.rows[0]?.total ?? 0 };
}

export interface PersonChange {
  by: Actor & { agencyId?: string };
  /** Absent: a new person. */
  id?: string;
  input: PersonInput;
}

/** Adds or changes a person; the change holds at once, in open sessions too. @throws `username-taken`, `not-found` */
export async function savePerson(trx: Trx, office: Office, change: PersonChange): Promise<ListedPerson> {
  const { by, input } = change;
  const now = office.officeClock.now();
  await requireAgencies(office, input);
  const taken = await trx.query('SELECT 1 FROM people WHERE username = $1 AND id <> $2', [
    input.username,
    change.id && isUuid(change.id) ? change.id : office.newId(),
  ]);
  if (taken.rowCount !== 0) throw new OfficeProblem('username-taken');
  const id =
    change.id === undefined ? await insert(trx, office, change) : await update(trx, change.id, input);
  await trx.query('DELETE FROM person_roles WHERE person_id = $1', [id]);
  for (const role of input.roles) {
    await trx.query(
      `INSERT INTO person_roles (person_id, role, agency_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [id, role.role, role.agencyId, role.from ?? officeDay(now), role.to ?? null],
    );
  }
  await appendOfficeJournal(trx, {
    at: now,
    actor: 'system' in by ? by : { id: by.id, name: by.name },
    action: change.id === undefined ? 'personCreated' : 'personChanged',
    detail: { personId: id, username: input.username, roles: input.roles },
  });
  afterCommit(trx, () => office.sessions.forget());
  const { items } = await listPeople(trx, {
    ids: [id],
    q: undefined,
    sort: 'username',
    descending: false,
    offset: 0,
    limit: 1,
  });
  if (!items[0]) throw new Error('Expected the saved person back but found nobody.');
  return items[0];
}

async function requireAgencies(office: Office, input: PersonInput): Promise<void> {
  const known = new Set((await office.agencies.list()).map((agency) => agency.id));
  const errors = input.roles.flatMap((role, i) =>
    known.has(role.agencyId) ? [] : [{ path: `/roles/${i}/agencyId`, message: role.agencyId }],
  );
  if (errors.length > 0) throw new OfficeProblem('invalid', { errors });
}

async function insert(trx: Trx, office: Office, { by, input }: PersonChange): Promise<string> {
  const id = office.newId();
  const fallback = input.roles[0]?.agencyId ?? by.agencyId ?? (await office.agencies.list())[0]?.id;
  await trx.query(
    `INSERT INTO people (id, username, name, password_hash, agency_id, active, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      input.username,
      input.name,
      await hash(input.password ?? office.random(24).toString('base64')),
      input.agencyId ?? fallback,
      input.active ?? true,
      office.officeClock.now(),
    ],
  );
  return id;
}

async function update(trx: Trx, id: string, input: PersonInput): Promise<string> {
  if (!isUuid(id)) throw new OfficeProblem('not-found');
  const changed = await trx.query(
    `UPDATE people SET username = $2, name = $3, active = $4, agency_id = coalesce($5, agency_id),
       password_hash = coalesce($6, password_hash) WHERE id = $1`,
    [
      id,
      input.username,
      input.name,
      input.active ?? true,
      input.agencyId ?? null,
      input.password === undefined ? null : await hash(input.password),
    ],
  );
  if (changed.rowCount === 0) throw new OfficeProblem('not-found');
  return id;
}
