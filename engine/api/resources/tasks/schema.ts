import { identityPapers, receivers } from '#engine/forms/hand-over.ts';
import { representationSchema } from '#engine/api/resources/dossiers/schema.ts';
import { instant, objectOf, text, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

export const taskSchema: JsonSchema = {
  type: 'object',
  required: ['id', 'dossierId', 'elementId', 'name', 'procedure', 'candidateGroups', 'createdAt', 'paused'],
  properties: {
    id: uuid,
    dossierId: uuid,
    dossierCode: nullable({ type: 'string' }),
    elementId: { type: 'string' },
    name: { type: 'string' },
    procedure: { type: 'string' },
    assignee: nullable(objectOf({ id: uuid, name: { type: 'string' } })),
    candidateGroups: { type: 'array', items: { type: 'string' } },
    createdAt: instant,
    dueAt: nullable(instant),
    dossierDueAt: nullable(instant),
    remainingWorkingMinutes: nullable({ type: 'integer' }),
    paused: { type: 'boolean' },
    form: nullable(objectOf({ schema: { type: 'object' }, ui: { type: 'object' } })),
  },
};

/** What the counter looked at before the result left; a form that says it all leaves this out. */
const handOver: JsonSchema = objectOf(
  {
    receiver: { enum: [...receivers] },
    name: text(200),
    paper: { enum: [...identityPapers] },
    paperNumber: text(30),
    compared: { type: 'boolean' },
    authorisation: representationSchema,
    lostSlip: objectOf({ declaration: { type: 'string', maxLength: 1000 } }),
    waybill: text(60),
  },
  ['paper', 'paperNumber', 'compared', 'authorisation', 'lostSlip', 'waybill'],
);

export const completionSchema: JsonSchema = objectOf({ data: { type: 'object' }, handOver }, [
  'data',
  'handOver',
]);
