import { latenessCauses } from '#engine/office/lateness/lateness-cause.ts';
import { objectOf, text, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

const cause: JsonSchema = { enum: [...latenessCauses] };

/** `POST /api/dossiers/:id/lateness-causes`. */
export const causeProposalSchema = objectOf({ cause, text: text(2000) });

/** `…/confirmation`: another cause needs a reason. */
export const causeConfirmationSchema = objectOf({ cause, reason: text(2000) }, ['cause', 'reason']);

/** `PUT /api/lateness/settings`. */
export const settingSchema = objectOf(
  {
    agencyId: uuid,
    procedure: { anyOf: [text(100), { type: 'null' }] },
    warningPercent: {
      type: 'integer',
      minimum: 50,
      maximum: 100,
      'x-messages': {
        minimum: {
          vi: 'Mức cảnh báo phải từ 50 % đến 100 % thời hạn.',
          en: 'The warning share must be between 50 % and 100 % of the term.',
        },
        maximum: {
          vi: 'Mức cảnh báo phải từ 50 % đến 100 % thời hạn.',
          en: 'The warning share must be between 50 % and 100 % of the term.',
        },
      },
    },
    leaderAfterHours: {
      type: 'integer',
      minimum: 1,
      maximum: 400,
      'x-messages': {
        minimum: { vi: 'Nhập từ 1 đến 400 giờ làm việc.', en: 'Enter 1 to 400 working hours.' },
        maximum: { vi: 'Nhập từ 1 đến 400 giờ làm việc.', en: 'Enter 1 to 400 working hours.' },
      },
    },
  },
  ['procedure'],
);

export const lateSchema: JsonSchema = {
  type: 'object',
  required: ['id', 'dossierCode', 'firstDueAt', 'cause'],
  properties: { id: uuid, cause: { anyOf: [{ type: 'object' }, { type: 'null' }] } },
};
