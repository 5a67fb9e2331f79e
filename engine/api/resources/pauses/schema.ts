import { waitKinds } from '#engine/office/pauses/wait-kinds.ts';
import { instant, objectOf, text, type JsonSchema } from '#engine/api/json-schema.ts';

const onlyFor = (kind: string, required: string[]): JsonSchema => ({
  if: { properties: { kind: { const: kind } }, required: ['kind'] },
  then: { required },
});

/** `POST /api/dossiers/:id/pauses`: each kind asks for what its paper says. */
export const pauseSchema: JsonSchema = {
  ...objectOf(
    {
      kind: { enum: [...waitKinds] },
      reason: text(2000),
      legalBasis: text(500),
      expectedUntil: instant,
      from: instant,
      noticeNumber: text(100),
      amount: { type: 'integer', minimum: 1, maximum: 1_000_000_000_000 },
      issuer: text(300),
      agency: text(300),
    },
    ['legalBasis', 'expectedUntil', 'from', 'noticeNumber', 'amount', 'issuer', 'agency'],
  ),
  allOf: [
    onlyFor('payment', ['noticeNumber', 'amount', 'issuer']),
    onlyFor('otherAgency', ['agency', 'expectedUntil']),
    onlyFor('verification', ['expectedUntil']),
    onlyFor('appearance', ['expectedUntil']),
  ],
};

/** `POST /api/dossiers/:id/pauses/:pauseId/end`. */
export const pauseEndSchema = objectOf({ to: instant, note: text(2000) }, ['to', 'note']);

/** `POST /api/dossiers/:id/supplement-expiry`: the words of Mẫu 03; from the request when left out. */
export const expirySchema = objectOf({ reason: text(2000) }, ['reason']);
