import { INITIATIVE_KINDS } from '#engine/deadline/initiative.ts';
import { channels } from '#engine/office/dossiers/dossier-row.ts';
import { instant, objectOf, text, type JsonSchema } from '#engine/api/json-schema.ts';

/** `POST /api/initiatives/preview`: which promise a receipt now, or one put on record late, would make. */
export const previewSchema = objectOf(
  { procedure: text(100), channel: { enum: [...channels] }, agencyId: text(100), receivedAt: instant },
  ['agencyId', 'receivedAt'],
);

/** An initiative with how it has been kept. */
export const initiativeAnswer: JsonSchema = {
  type: 'object',
  required: ['id', 'code', 'kind', 'name', 'effective', 'weekdays', 'receivedUntil', 'committed', 'figures'],
  properties: { kind: { enum: [...INITIATIVE_KINDS] } },
};

/** What would be promised: dates, which initiative and why, and whether a slip is printed. */
export const promiseAnswer: JsonSchema = {
  type: 'object',
  required: [
    'receivedAt',
    'dueAt',
    'statutoryDueAt',
    'slip',
    'initiative',
    'committed',
    'posted',
    'earliest',
    'latest',
  ],
};
