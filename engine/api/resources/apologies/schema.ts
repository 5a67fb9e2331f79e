import { instant, objectOf, text, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** `POST /api/dossiers/:id/apologies` and `PUT …/:apologyId`. */
export const apologyTextSchema = objectOf({ reason: text(2000), newDueAt: instant });

export const apologySchema: JsonSchema = {
  type: 'object',
  required: ['id', 'dossierId', 'state', 'reason', 'newDueAt', 'byOffice'],
  properties: {
    id: uuid,
    dossierId: uuid,
    dossierCode: nullable({ type: 'string' }),
    procedureName: { type: 'string' },
    applicantName: { type: 'string' },
    dueAt: nullable(instant),
    firstDueAt: nullable(instant),
    state: { enum: ['drafted', 'submitted', 'signed', 'withdrawn'] },
    reason: { type: 'string' },
    newDueAt: instant,
    byOffice: { type: 'boolean' },
    willBeReadyAt: nullable(instant),
    because: { type: 'array', items: { type: 'object' } },
    draftedBy: { type: 'object' },
    draftedAt: instant,
    editedBy: nullable({ type: 'object' }),
    editedAt: nullable(instant),
    signedBy: nullable({ type: 'string' }),
    signedAt: nullable(instant),
  },
};
