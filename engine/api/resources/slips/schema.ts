import { slipKinds } from '#engine/office/slips/slip-kind.ts';
import { instant, objectOf, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

const kind = { enum: [...slipKinds] };
const actor = { type: 'object' };
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** `POST /api/dossiers/:id/slips`. */
export const slipOrderSchema = objectOf({ kind });

/** One issued paper. */
export const slipSchema: JsonSchema = objectOf({
  id: uuid,
  kind,
  name: { type: 'string' },
  formYear: { type: 'integer' },
  formNumber: nullable({ type: 'string' }),
  number: { type: 'string' },
  edition: { type: 'integer' },
  subjectId: nullable(uuid),
  replacesId: nullable(uuid),
  issuedAt: instant,
  issuedBy: actor,
  prints: { type: 'array', items: objectOf({ number: { type: 'integer' }, at: instant, by: actor }) },
});

/** `GET /api/dossiers/:id/slips`. */
export const slipListSchema: JsonSchema = objectOf({
  formYear: nullable({ type: 'integer' }),
  issued: { type: 'array', items: slipSchema },
  possible: {
    type: 'array',
    items: objectOf({
      kind,
      name: { type: 'string' },
      formNumber: nullable({ type: 'string' }),
      allowed: { type: 'boolean' },
      problem: nullable({ type: 'string' }),
      reason: nullable({ type: 'string' }),
    }),
  },
});
