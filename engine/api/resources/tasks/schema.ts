import { instant, objectOf, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

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

export const completionSchema: JsonSchema = objectOf({ data: { type: 'object' } }, ['data']);
