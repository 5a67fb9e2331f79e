import { instant, objectOf, text } from '#engine/api/json-schema.ts';

/** `POST /api/dossiers/:id/receipt-corrections`. */
export const correctionSchema = objectOf({ receivedAt: instant, reason: text(2000) });

/** `POST /api/dossiers/:id/receipt-corrections/:correctionId/decision`. */
export const correctionDecisionSchema = objectOf({ accept: { type: 'boolean' }, reason: text(2000) });
