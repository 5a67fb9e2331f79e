import { createDraft, listDrafts, readNamedDraft, saveDraft } from '#engine/office/drafts/drafts.ts';
import type { DraftContent } from '#engine/office/drafts/drafts.ts';
import { draftBase } from '#engine/office/drafts/draft-base.ts';
import { draftChanges } from '#engine/office/drafts/draft-changes.ts';
import { definitionProblems } from '#engine/office/procedures/publish/definition-problems.ts';
import { definitionOf } from '#engine/office/procedures/publish/draft.ts';
import { publishDraft } from '#engine/office/procedures/publish/publish-draft.ts';
import { askIds, askText } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import { revisionOf } from '#engine/api/revision-of.ts';
import type { Call, Route } from '#engine/api/route.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';
import { presentDraft, presentDraftBrief } from './present.ts';
import { draftSaveSchema, newDraftSchema, publicationSchema } from './schema.ts';

const list: ListRules = { filters: ['slug'], sorts: ['updatedAt', 'slug'], sort: ['updatedAt', 'DESC'] };
const draft = { type: 'object', required: ['id', 'revision'] };

const find = (call: Call) => readNamedDraft(call.office.pool, call.params['id'] ?? '');

/** What a new draft starts from: the procedure named, else the one in force under the same slug, else nothing. */
async function startOf(call: Call, base: unknown, slug: string) {
  const named = typeof base === 'string' ? base : (base as { code?: unknown } | null)?.code;
  if (typeof named === 'string' && named !== '') return draftBase(call.office.pool, call.office, named);
  const inForce = await call.office.catalogue.listInForce(call.office.officeClock.now());
  const same = inForce.find((one) => one.slug === slug);
  return same && draftBase(call.office.pool, call.office, same.code);
}

export const draftRoutes: Route[] = [
  {
    method: 'get',
    path: '/drafts',
    summary: 'Drafts of procedures',
    access: 'draft.read',
    list,
    answer: { status: 200, schema: { type: 'array', items: draft } },
    async read({ office, query, language }) {
      const { filter, offset, limit, sort, descending } = parseListQuery(query, list);
      const question = {
        ids: askIds(filter),
        slug: askText(filter, 'slug'),
        sort,
        descending,
        offset,
        limit,
      };
      const { rows, total } = await listDrafts(office.pool, question);
      const items = await Promise.all(rows.map((row) => presentDraftBrief(office, row, language)));
      return new ListReply('drafts', { items, from: offset, total });
    },
  },
  {
    method: 'post',
    path: '/drafts',
    summary: 'A new draft, from nothing or from a procedure in force',
    access: 'draft.edit',
    body: newDraftSchema,
    answer: { status: 201, schema: draft },
    async write(call, trx) {
      const { office, person, language } = call;
      const { base, ...content } = call.body as DraftContent & { base?: unknown };
      const start = await startOf(call, base, content.slug);
      const created = await createDraft(trx, office, {
        slug: content.slug,
        bpmn: content.bpmn,
        forms: content.forms ?? start?.forms ?? {},
        catalogue: content.catalogue ?? start?.catalogue ?? emptyCatalogue(content.slug),
        slips: content.slips ?? start?.slips ?? office.slipTemplates,
        base: start?.base ?? null,
        by: person,
      });
      return presentDraft(office, created, language);
    },
  },
  {
    method: 'post',
    path: '/drafts/from-procedure/:code',
    summary: 'A draft that starts from the version in force',
    access: 'draft.edit',
    answer: { status: 201, schema: draft },
    async write({ office, person, params, language }, trx) {
      const base = await draftBase(trx, office, params['code'] ?? '');
      return presentDraft(office, await createDraft(trx, office, { ...base, by: person }), language);
    },
  },
  {
    method: 'get',
    path: '/drafts/:id',
    summary: 'A draft',
    access: 'draft.read',
    answer: { status: 200, schema: draft },
    read: async (call) => presentDraft(call.office, await find(call), call.language),
  },
  {
    method: 'put',
    path: '/drafts/:id',
    summary: 'Saves a draft over the revision named in If-Match',
    access: 'draft.edit',
    body: draftSaveSchema,
    answer: { status: 200, schema: draft },
    async write(call, trx) {
      const { slug, bpmn, forms, catalogue, slips } = call.body as Partial<DraftContent>;
      const content = Object.fromEntries(
        Object.entries({ slug, bpmn, forms, catalogue, slips: slips ?? undefined }).filter(
          ([, value]) => value !== undefined,
        ),
      );
      const saved = await saveDraft(trx, call.office, {
        id: call.params['id'] ?? '',
        revision: revisionOf(call),
        content,
        by: call.person,
      });
      return presentDraft(call.office, saved, call.language);
    },
  },
  {
    method: 'get',
    path: '/drafts/:id/problems',
    summary: 'What stands in the way of publishing, and what deserves a look',
    access: 'draft.read',
    answer: { status: 200, schema: { type: 'array' } },
    async read(call) {
      return definitionProblems(call.office.publisher, definitionOf(await find(call)), call.language);
    },
  },
  {
    method: 'get',
    path: '/drafts/:id/changes',
    summary: 'What the draft changes against the version in force',
    access: 'draft.read',
    answer: { status: 200, schema: { type: 'object' } },
    read: async (call) => draftChanges(call.office, await find(call)),
  },
  {
    method: 'post',
    path: '/drafts/:id/publication',
    summary: 'Publishes a draft; by another person than its last editor',
    access: 'draft.publish',
    body: publicationSchema,
    answer: { status: 201, schema: { type: 'object', required: ['code', 'version', 'effectiveFrom'] } },
    async read(call) {
      const { effectiveFrom } = call.body as { effectiveFrom?: string };
      const { id: draftId } = await find(call);
      const { code, version, ...published } = await publishDraft(call.office.publisher, {
        draftId,
        by: { id: call.person.id, name: call.person.name },
        effectiveFrom: effectiveFrom === undefined ? undefined : new Date(effectiveFrom),
        language: call.language,
      });
      return { code, version, effectiveFrom: iso(published.effectiveFrom) };
    },
  },
];

/** Enough of a procedure.json for the problems to name what is still missing. */
function emptyCatalogue(slug: string): DraftContent['catalogue'] {
  return { code: '', slug, name: { vi: '', en: '' }, intakeForm: null, documents: [], fees: [] };
}
