import { INITIATIVE_KINDS } from '#engine/deadline/initiative.ts';
import { ID_NUMBER_PATTERN, PHONE_PATTERN } from '#engine/office/dossiers/applicant.ts';
import { ownerKinds, representationBases, scopes } from '#engine/forms/parties.ts';
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

const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const shortText: JsonSchema = { type: 'string', maxLength: 200 };
const loose = (properties: Record<string, JsonSchema>, required: string[]): JsonSchema =>
  objectOf(
    properties,
    Object.keys(properties).filter((name) => !required.includes(name)),
  );

/** On what ground somebody acts for the owner. */
export const representationSchema = loose(
  {
    basis: { enum: [...representationBases] },
    number: text(60),
    date: day,
    issuedBy: shortText,
    scope: { enum: [...scopes] },
    from: day,
    to: day,
  },
  ['basis'],
);

/** Who is who beside applicant and submitter; what must be there depends on the kind and is told in words. */
const parties = loose(
  {
    kind: { enum: [...ownerKinds] },
    birthDate: day,
    sex: { enum: ['nam', 'nu'] },
    passport: loose({ number: text(30), nationality: shortText, expiresOn: day }, ['number']),
    birthCertificate: loose({ number: text(60), issuedBy: shortText, issuedOn: day }, ['number']),
    guardian: loose({ name: text(200), idNumber, phone, relation: shortText }, ['name']),
    organisation: loose(
      { taxCode: text(20), requestNumber: text(60), requestDate: day, contact: shortText },
      [],
    ),
    representation: representationSchema,
    subject: loose(
      {
        name: text(200),
        birthDate: { type: 'string', pattern: '^\\d{4}(-\\d{2}-\\d{2})?$' },
        idNumber,
        relation: shortText,
      },
      ['name'],
    ),
  },
  ['kind'],
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
  parties,
  form: { type: 'object' },
  documents,
};

/** A receipt put on record later than it happened. */
const late = { receivedAt: instant, receivedAtReason: text(2000) };

/** `POST /api/dossiers/:id/receipt`. */
export const keptReceiptSchema = objectOf(late, ['receivedAt', 'receivedAtReason']);

/** `POST /api/dossiers`. */
export const receiptSchema = objectOf(
  { ...submission, channel: { enum: ['counter', 'post'] }, receive: { type: 'boolean' }, ...late },
  ['submitter', 'parties', 'documents', 'receive', 'receivedAt', 'receivedAtReason'],
);

/** `POST /api/public/dossiers`. */
export const onlineSchema = objectOf({ ...submission, channel: { enum: ['online'] } }, [
  'submitter',
  'parties',
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
    initiative: nullable(
      objectOf({
        code: { type: 'string' },
        name: { type: 'string' },
        kind: { enum: [...INITIATIVE_KINDS] },
        slip: { type: 'boolean' },
        lapsedAt: nullable(instant),
      }),
    ),
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

export const supplementRequestSchema = objectOf(
  {
    reason: text(2000),
    items: { type: 'array', minItems: 1, maxItems: 50, items: text(500) },
    legalBasis: text(500),
    until: instant,
    overrideReason: text(2000),
  },
  ['legalBasis', 'until', 'overrideReason'],
);

export const supplementSchema = objectOf(
  { form: { type: 'object' }, documents, note: { type: 'string', maxLength: 2000 } },
  ['form', 'documents', 'note'],
);

export const decisionSchema = objectOf({ accept: { type: 'boolean' }, reason: text(2000) });
