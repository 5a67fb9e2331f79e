import { isUuid } from '#engine/office/dossiers/lock-dossier.ts';
import { mandateKinds, signatureLines, type Mandate } from '#engine/office/mandates/mandate.ts';
import { readMandates, type NamedMandate } from '#engine/office/mandates/read-mandates.ts';
import { saveMandate } from '#engine/office/mandates/save-mandate.ts';
import { OfficeProblem } from '#engine/office/problems/office-problem.ts';
import { agenciesWhere, can } from '#engine/office/rights/can.ts';
import { objectOf, text, uuid, type JsonSchema } from '#engine/api/json-schema.ts';
import { parseListQuery, type ListRules } from '#engine/api/list-query.ts';
import { ListReply } from '#engine/api/reply.ts';
import type { Call, Route } from '#engine/api/route.ts';
import type { Trx } from '#engine/db/office-pool.ts';

const day: JsonSchema = { type: 'string', format: 'date' };
const optional = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

const body: JsonSchema = {
  ...objectOf(
    {
      agencyId: uuid,
      personId: uuid,
      kind: { enum: [...mandateKinds] },
      position: text(100),
      onBehalfOf: optional(text(100)),
      collective: optional(text(100)),
      from: day,
      to: optional(day),
      basis: text(500),
    },
    ['onBehalfOf', 'collective', 'to'],
  ),
  // react-admin sends the whole record back; what isn't ours to write is passed over.
  additionalProperties: true,
};

const list: ListRules = { filters: [], sorts: ['from'], sort: ['from', 'DESC'] };
const mandate = { type: 'object', required: ['id', 'signatureLines'] };

/** Who may sign for the office, in whose stead, from when to when. */
export const mandateRoutes: Route[] = [
  {
    method: 'get',
    path: '/mandates',
    summary: 'Signing mandates of my agencies',
    access: 'mandate.manage',
    list,
    answer: { status: 200, schema: { type: 'array', items: mandate } },
    async read({ office, person, query }) {
      const { offset, limit, descending } = parseListQuery(query, list);
      const newest = await readMandates(office.pool, agenciesWhere(person, 'mandate.manage'));
      const all = descending ? newest : newest.reverse();
      const items = all.slice(offset, offset + limit).map(present);
      return new ListReply('mandates', { items, from: offset, total: all.length });
    },
  },
  {
    method: 'post',
    path: '/mandates',
    summary: 'Records a mandate to sign',
    access: 'mandate.manage',
    body,
    answer: { status: 201, schema: mandate },
    write: (call, trx) => save(call, trx),
  },
  {
    method: 'put',
    path: '/mandates/:id',
    summary: 'Changes a mandate, e.g. ends it; papers already signed keep their block',
    access: 'mandate.manage',
    body,
    answer: { status: 200, schema: mandate },
    write: (call, trx) => save(call, trx, call.params['id'] ?? ''),
  },
];

async function save(call: Call, trx: Trx, id?: string) {
  const { office, person, language } = call;
  const asked = call.body as Omit<Mandate, 'id'>;
  if (!can(person, 'mandate.manage', asked.agencyId)) throw new OfficeProblem('forbidden');
  if (id !== undefined && !isUuid(id)) throw new OfficeProblem('not-found');
  const input = {
    agencyId: asked.agencyId,
    personId: asked.personId,
    kind: asked.kind,
    position: asked.position.trim(),
    onBehalfOf: asked.onBehalfOf?.trim() ?? null,
    collective: asked.collective?.trim() ?? null,
    from: asked.from,
    to: asked.to ?? null,
    basis: asked.basis.trim(),
  };
  return present(await saveMandate(trx, office, { by: person, input, language, ...(id && { id }) }));
}

function present(one: NamedMandate) {
  return { ...one, signatureLines: signatureLines(one) };
}
