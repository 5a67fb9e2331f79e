import { instant, objectOf, text, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const amount: JsonSchema = { type: 'integer', minimum: 0 };

export const feeReceiptSchema: JsonSchema = {
  type: 'object',
  required: ['id', 'dossierId', 'kind', 'number', 'amount', 'method', 'issuedAt', 'cancelled'],
  properties: {
    id: uuid,
    dossierId: uuid,
    dossierCode: nullable({ type: 'string' }),
    kind: { enum: ['receipt', 'refund'] },
    number: { type: 'string' },
    amount,
    refunded: amount,
    method: { enum: ['cash', 'transfer'] },
    payer: { type: 'string' },
    reason: { type: 'string' },
    issuedAt: instant,
    issuedBy: { type: 'string' },
    refundsId: nullable(uuid),
    cancelled: nullable(objectOf({ at: instant, by: { type: 'string' }, reason: { type: 'string' } })),
  },
};

export const cancellationSchema = objectOf({ reason: text(500) });

export const refundSchema = objectOf(
  {
    amount: { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
    method: { enum: ['cash', 'transfer'] },
    reason: text(500),
  },
  ['amount'],
);
