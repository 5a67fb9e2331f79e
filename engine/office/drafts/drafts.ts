import type { Queryable, Trx } from '#engine/db/office-pool.ts';
import { isUuid } from '../dossiers/lock-dossier.ts';
import { appendOfficeJournal } from '../journal/append-office-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { SlipTemplates } from '../slips/slip-template.ts';
import type { FormDefinition, ProcedureCatalogue } from '../procedures/procedure-version.ts';
import { readDraft, type DraftRow } from '../procedures/publish/draft.ts';

/** What a designer saves. */
export interface DraftContent {
  slug: string;
  bpmn: string;
  forms: Record<string, FormDefinition>;
  catalogue: ProcedureCatalogue;
  /** Templates of its papers; null for those shipped for every procedure. */
  slips: SlipTemplates | null;
}

export interface NewDraft extends DraftContent {
  base: { code: string; version: number } | null;
  by: Person;
}

/** A draft with the names a list shows. */
export interface NamedDraft extends DraftRow {
  editor_name: string;
}

const select = `SELECT r.*, p.name AS editor_name FROM drafts r JOIN people p ON p.id = r.last_editor_id`;

/** A draft by id with its last editor's name. @throws OfficeProblem `not-found` */
export async function readNamedDraft(db: Queryable, id: string): Promise<NamedDraft> {
  if (!isUuid(id)) throw new OfficeProblem('not-found');
  const { rows } = await db.query<NamedDraft>(`${select} WHERE r.id = $1`, [id]);
  if (!rows[0]) throw new OfficeProblem('not-found');
  return rows[0];
}

export interface DraftQuestion {
  ids: string[] | undefined;
  slug: string | undefined;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

/** Drafts, newest change first unless asked otherwise. */
export async function listDrafts(
  db: Queryable,
  question: DraftQuestion,
): Promise<{ rows: NamedDraft[]; total: number }> {
  const where = '($1::uuid[] IS NULL OR r.id = ANY($1)) AND ($2::text IS NULL OR r.slug = $2)';
  const values = [question.ids ?? null, question.slug ?? null];
  const order = `${question.sort === 'slug' ? 'r.slug' : 'r.updated_at'} ${question.descending ? 'DESC' : 'ASC'}`;
  const page = await db.query<NamedDraft>(
    `${select} WHERE ${where} ORDER BY ${order}, r.id LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM drafts r WHERE ${where}`,
    values,
  );
  return { rows: page.rows, total: count.rows[0]?.total ?? 0 };
}

/** Keeps a new draft as revision 1. */
export async function createDraft(trx: Trx, office: Office, draft: NewDraft): Promise<NamedDraft> {
  const now = office.officeClock.now();
  const id = office.newId();
  await trx.query(
    `INSERT INTO drafts (id, slug, revision, bpmn, forms, catalogue, base_code, base_version, created_by, created_at,
       last_editor_id, updated_at, slips) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $8, $9, $10)`,
    [
      id,
      draft.slug,
      draft.bpmn,
      JSON.stringify(draft.forms),
      JSON.stringify(draft.catalogue),
      draft.base?.code ?? null,
      draft.base?.version ?? null,
      draft.by.id,
      now,
      draft.slips && JSON.stringify(draft.slips),
    ],
  );
  await noteSave(trx, office, { id, revision: 1, by: draft.by });
  return readNamedDraft(trx, id);
}

export interface DraftSave {
  id: string;
  /** The revision the designer started from. */
  revision: number;
  content: Partial<DraftContent>;
  by: Person;
}

/** Saves over the revision it started from. @throws OfficeProblem `not-found`, `stale-revision` */
export async function saveDraft(trx: Trx, office: Office, save: DraftSave): Promise<NamedDraft> {
  if (!isUuid(save.id)) throw new OfficeProblem('not-found');
  const draft = await readDraft(trx, save.id);
  const { slug, bpmn, forms, catalogue, slips } = { ...draft, ...save.content };
  const saved = await trx.query(
    `UPDATE drafts SET slug = $3, bpmn = $4, forms = $5, catalogue = $6, revision = revision + 1, last_editor_id = $7,
       updated_at = $8, slips = $9 WHERE id = $1 AND revision = $2`,
    [
      save.id,
      save.revision,
      slug,
      bpmn,
      JSON.stringify(forms),
      JSON.stringify(catalogue),
      save.by.id,
      office.officeClock.now(),
      slips && JSON.stringify(slips),
    ],
  );
  if (saved.rowCount === 0)
    throw new OfficeProblem('stale-revision', { extra: { revision: draft.revision } });
  await noteSave(trx, office, { id: save.id, revision: save.revision + 1, by: save.by });
  return readNamedDraft(trx, save.id);
}

async function noteSave(
  trx: Trx,
  office: Office,
  { id, revision, by }: { id: string; revision: number; by: Person },
): Promise<void> {
  await appendOfficeJournal(trx, {
    at: office.officeClock.now(),
    actor: { id: by.id, name: by.name },
    action: 'draftSaved',
    detail: { draftId: id, revision },
  });
}
