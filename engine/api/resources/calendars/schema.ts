import { objectOf, text, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

const day: JsonSchema = { type: 'string', format: 'date' };
const moment: JsonSchema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T(([01]\\d|2[0-3]):[0-5]\\d|24:00)$',
};
const clockTime: JsonSchema = { type: 'string', pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' };
const names = objectOf({ vi: text(200), en: text(200) });
const id: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 40,
  pattern: '^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$',
};

function listOf(items: JsonSchema, maxItems: number, minItems = 0): JsonSchema {
  return { type: 'array', items, maxItems, ...(minItems > 0 && { minItems }) };
}

const shifts = listOf(objectOf({ from: clockTime, to: clockTime }), 6);
const references = listOf(text(300), 20);

const year = objectOf(
  {
    year: { type: 'integer', minimum: 2000, maximum: 2199 },
    provisional: { type: 'boolean' },
    references,
    daysOff: listOf(
      objectOf(
        {
          date: day,
          name: names,
          kind: { enum: ['holiday', 'tet', 'compensating', 'swapped'] },
          basis: text(300),
        },
        ['basis'],
      ),
      120,
    ),
    swapInDays: listOf(objectOf({ date: day, replaces: day, basis: text(300) }, ['basis']), 60),
    halfDays: listOf(objectOf({ date: day, shifts, name: names, basis: text(300) }, ['basis']), 60),
  },
  ['provisional', 'references', 'swapInDays', 'halfDays'],
);

const profile = objectOf(
  {
    id,
    name: names,
    note: text(500),
    hours: {
      type: 'object',
      maxProperties: 60,
      propertyNames: day,
      additionalProperties: objectOf(
        {
          shifts,
          byWeekday: {
            type: 'object',
            propertyNames: { enum: ['1', '2', '3', '4', '5'] },
            additionalProperties: shifts,
          },
        },
        ['byWeekday'],
      ),
    },
  },
  ['note'],
);

const decision = objectOf({ number: text(100), date: day, by: text(200) });

const closure = objectOf(
  {
    code: id,
    from: moment,
    to: moment,
    name: names,
    kind: { enum: ['storm', 'power', 'nationalSystem', 'other'] },
    decision,
    effect: { enum: ['stops', 'runs'] },
    agencies: { anyOf: [{ const: 'all' }, listOf(text(64), 500, 1)] },
    procedures: listOf(text(64), 500, 1),
  },
  ['procedures'],
);

const assignment = objectOf({
  agencyId: uuid,
  assignments: listOf(objectOf({ from: day, counterHours: id, deadlineCalendar: id }), 60, 1),
});

/** What a proposal replaces or adds; see CalendarChanges. */
const changes = objectOf(
  {
    years: listOf(year, 30),
    profiles: listOf(profile, 30),
    closures: listOf(closure, 100),
    withdrawnClosures: listOf(id, 100),
    assignments: listOf(assignment, 100),
  },
  ['years', 'profiles', 'closures', 'withdrawnClosures', 'assignments'],
);

const content = {
  title: text(200),
  reason: text(2_000),
  decision: { anyOf: [decision, { type: 'null' }] },
  changes,
} satisfies Record<string, JsonSchema>;

/** `POST /api/calendars/proposals` */
export const newProposalSchema = objectOf(content, ['decision']);

/** `PUT /api/calendars/proposals/:id`: what is left out stays as it was. */
export const proposalSaveSchema: JsonSchema = {
  ...objectOf(content, Object.keys(content)),
  // react-admin sends the whole record back; what isn't ours to write is passed over.
  additionalProperties: true,
};

/** `POST /api/calendars/proposals/:id/approval`; without a word on earlier dates they are kept as promised. */
export const approvalSchema = objectOf(
  { earlier: { enum: ['keep', 'move'] }, note: { anyOf: [text(2_000), { type: 'null' }] } },
  ['earlier', 'note'],
);

/** `POST /api/calendars/proposals/:id/rejection` */
export const rejectionSchema = objectOf({ reason: text(2_000) });

const instantOrNull: JsonSchema = { type: ['string', 'null'], format: 'date-time' };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const who: JsonSchema = { anyOf: [objectOf({ id: uuid, name: text(200) }), { type: 'null' }] };

/** A calendar version as the answers show it. */
export const versionAnswer: JsonSchema = {
  type: 'object',
  required: ['id', 'version', 'inForce', 'origin', 'createdAt'],
};

/** A proposal as the answers show it. */
export const proposalAnswer = objectOf({
  id: uuid,
  revision: count,
  state: { enum: ['draft', 'applying', 'applied', 'rejected', 'withdrawn'] },
  title: text(200),
  reason: text(2_000),
  decision: content.decision,
  changes: { type: 'object' },
  touches: listOf({ type: 'string' }, 1_000),
  cautions: listOf(objectOf({ path: { type: 'string' }, message: { type: 'string' } }), 1_000),
  baseVersion: count,
  createdBy: who,
  createdAt: instantOrNull,
  lastEditor: who,
  updatedAt: instantOrNull,
  preview: { type: ['object', 'null'] },
  may: { type: 'object' },
  decidedBy: who,
  decidedAt: instantOrNull,
  note: { type: ['string', 'null'] },
  earlier: { enum: ['keep', 'move', null] },
  version: { type: ['integer', 'null'] },
  progress: { type: ['object', 'null'] },
});

/** A dossier whose date would move, or moved. */
export const effectAnswer: JsonSchema = {
  type: 'object',
  required: [
    'id',
    'code',
    'procedure',
    'procedureName',
    'agencyId',
    'direction',
    'oldDueAt',
    'newDueAt',
    'oldFirstDueAt',
    'newFirstDueAt',
    'oldStatutoryDueAt',
    'newStatutoryDueAt',
    'oldWarningAt',
    'newWarningAt',
    'apologyStands',
    'outcome',
  ],
};

/** A year day by day. */
export const yearAnswer: JsonSchema = {
  type: 'object',
  required: ['calendar', 'year', 'provisional', 'workingDays', 'workingMinutes', 'months', 'days'],
};
