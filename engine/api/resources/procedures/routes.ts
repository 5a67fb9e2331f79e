import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import type { ProcedureVersion } from '#engine/office/procedures/procedure-version.ts';
import { readSource, runningDossiers } from '#engine/office/procedures/read-source.ts';
import { askText } from '#engine/api/filter-values.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Call, Route } from '#engine/api/route.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';
import { presentProcedure } from './present.ts';

const list: ListRules = { filters: ['q'], sorts: ['code', 'name'], sort: ['code', 'ASC'] };

async function inForce(call: Call): Promise<ProcedureVersion> {
  const version = await call.office.catalogue.inForce(
    call.params['code'] ?? '',
    call.office.officeClock.now(),
  );
  if (!version) throw new OfficeProblem('not-found');
  return version;
}

/** Procedures in force, for anybody: with and without an account the answer is the same. */
export async function readProcedures(call: Call): Promise<ListReply> {
  const { office, language, query } = call;
  const { filter, offset, limit, sort, descending } = parseListQuery(query, list);
  const q = askText(filter, 'q')?.toLowerCase();
  const ids = filter['id'];
  const all = (await office.catalogue.listInForce(office.officeClock.now()))
    .map((version) => presentProcedure(office, version, language))
    .filter((one) => !Array.isArray(ids) || ids.includes(one.id))
    .filter((one) => !q || `${one.code} ${one.name}`.toLowerCase().includes(q))
    .sort((a, b) => (sort === 'name' ? a.name.localeCompare(b.name, 'vi') : a.code < b.code ? -1 : 1));
  if (descending) all.reverse();
  return new ListReply('procedures', {
    items: all.slice(offset, offset + limit),
    from: offset,
    total: all.length,
  });
}

export async function readProcedure(call: Call) {
  return presentProcedure(call.office, await inForce(call), call.language);
}

const answer = { status: 200, schema: { type: 'object' } };

export const procedureRoutes: Route[] = [
  {
    method: 'get',
    path: '/procedures',
    summary: 'Procedures in force',
    access: 'procedure.read',
    list,
    answer: { status: 200, schema: { type: 'array' } },
    read: readProcedures,
  },
  {
    method: 'get',
    path: '/procedures/:code',
    summary: 'A procedure in force with its terms, papers, fees and form',
    access: 'procedure.read',
    answer,
    read: readProcedure,
  },
  {
    method: 'get',
    path: '/procedures/:code/versions',
    summary: 'Every version, newest first, and how many dossiers still run on it',
    access: 'procedure.read',
    answer: { status: 200, schema: { type: 'array' } },
    async read({ office, params }) {
      const versions = await office.catalogue.versions(params['code'] ?? '');
      if (versions.length === 0) throw new OfficeProblem('not-found');
      const running = await runningDossiers(office.pool, params['code'] ?? '');
      return versions.map((version) => ({
        id: `${version.code}:${version.version}`,
        version: version.version,
        effectiveFrom: iso(version.effectiveFrom),
        publishedBy: version.publishedBy,
        publishedAt: iso(version.publishedAt),
        draftId: version.draftId,
        runningDossiers: running.get(version.version) ?? 0,
      }));
    },
  },
  {
    method: 'get',
    path: '/procedures/:code/bpmn',
    summary: 'The diagram as drawn, of the version asked for or in force',
    access: 'procedure.read',
    answer,
    async read(call) {
      const wanted = Number(call.query['version'] ?? NaN);
      const number = Number.isSafeInteger(wanted) ? wanted : (await inForce(call)).version;
      const bpmn = await readSource(call.office.pool, call.params['code'] ?? '', number);
      if (bpmn === undefined) throw new OfficeProblem('not-found');
      return { bpmn };
    },
  },
];
