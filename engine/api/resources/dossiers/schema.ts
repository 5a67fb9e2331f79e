import { ID_NUMBER_PATTERN, PHONE_PATTERN } from '#engine/office/dossiers/applicant.ts';
import { statuses } from '#engine/office/dossiers/status.ts';
import { instant, objectOf, text, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const phone: JsonSchema = {
  type: 'string',
  pattern: PHONE_PATTERN.replace('\\d{9,10}', '(?:[\\s.-]?\\d){9,10}'),
  'x-messages': {
    pattern: {
      vi: 'Số điện thoại phải có 10 hoặc 11 chữ số, bắt đầu bằng 0 hoặc +84.',
      en: 'A phone number has 10 or 11 digits and begins with 0 or +84.',
    },
  },
};
const idNumber: JsonSchema = {
  type: 'string',
  pattern: ID_NUMBER_PATTERN,
  'x-messages': {
    pattern: {
      vi: 'Số định danh phải gồm đúng 12 chữ số.',
      en: 'The identity number must have exactly 12 digits.',
    },
  },
};

const applicant = objectOf(
  {
    name: text(200),
    idNumber,
    phone,
    address: { type: 'string', maxLength: 500 },
    email: { type: 'string', format: 'email', maxLength: 254 },
  },
  ['idNumber', 'phone', 'address', 'email'],
);

const submitter = objectOf(
  { name: text(200), idNumber, phone, relation: { type: 'string', maxLength: 200 } },
  ['idNumber', 'phone', 'relation'],
);

const documents: JsonSchema = {
  type: 'array',
  maxItems: 100,
  items: objectOf(
    { code: text(100), fileId: uuid, kind: { enum: ['original', 'copy', 'photo', 'electronic'] } },
    ['fileId'],
  ),
};

const submission = {
  procedure: text(100),
  applicant,
  submitter,
  form: { type: 'object' },
  documents,
};

/** `POST /api/dossiers`. */
export const receiptSchema = objectOf(
  { ...submission, channel: { enum: ['counter', 'post'] }, receive: { type: 'boolean' } },
  ['submitter', 'documents', 'receive'],
);

/** `POST /api/public/dossiers`. */
export const onlineSchema = objectOf({ ...submission, channel: { enum: ['online'] } }, [
  'submitter',
  'documents',
  'channel',
]);

export const dossierSchema: JsonSchema = {
  type: 'object',
  required: ['id', 'code', 'status', 'procedure', 'procedureVersion', 'fee', 'trackingToken', 'sync', 'late'],
  properties: {
    id: uuid,
    code: nullable({ type: 'string' }),
    status: { enum: [...statuses] },
    receivedAt: nullable(instant),
    recordedAt: nullable(instant),
    dueAt: nullable(instant),
    statutoryDueAt: nullable(instant),
    firstDueAt: nullable(instant),
    procedure: { type: 'string' },
    procedureVersion: { type: 'integer' },
    initiative: nullable(objectOf({ code: { type: 'string' }, name: { type: 'string' } })),
    fee: objectOf({ amount: { type: 'integer' }, paid: { type: 'integer' } }),
    trackingToken: { type: 'string' },
    sync: { enum: ['settled', 'pending', 'refused'] },
    late: { type: 'boolean' },
    provisional: { type: 'boolean' },
  },
};

export const paymentSchema = objectOf({
  amount: { type: 'integer', minimum: 1, maximum: 1_000_000_000 },
  method: { enum: ['cash', 'transfer'] },
});

export const reasonSchema = objectOf({ reason: text(2000) });

export const supplementRequestSchema = objectOf({
  reason: text(2000),
  items: { type: 'array', minItems: 1, maxItems: 50, items: text(500) },
});

export const supplementSchema = objectOf({ form: { type: 'object' }, documents }, ['form', 'documents']);

export const decisionSchema = objectOf({ accept: { type: 'boolean' }, reason: text(2000) });

export const apologySchema = objectOf({ reason: text(2000), newDueAt: instant });
