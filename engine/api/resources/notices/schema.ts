import { noticeChannels } from '#engine/office/notices/notice.ts';
import { instant, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

export const noticeSchema: JsonSchema = {
  type: 'object',
  required: ['id', 'dossierId', 'kind', 'channel', 'subject', 'text', 'state', 'at'],
  properties: {
    id: uuid,
    dossierId: uuid,
    dossierCode: nullable({ type: 'string' }),
    kind: { type: 'string' },
    channel: { enum: [...noticeChannels] },
    address: nullable({ type: 'string' }),
    subject: { type: 'string' },
    text: { type: 'string' },
    state: { enum: ['queued', 'sent', 'failed', 'withdrawn'] },
    at: instant,
    readAt: nullable(instant),
  },
};
