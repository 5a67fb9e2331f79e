import { UNITS } from '#engine/deadline/budget.ts';
import { PAUSE_KINDS, POLICIES } from '#engine/deadline/pauses.ts';
import { instant, objectOf, text, type JsonSchema } from '#engine/api/json-schema.ts';

const readingsSchema: JsonSchema = objectOf(
  {
    dayEnd: { enum: ['closing', 'clockTime'], description: 'When a limit in days ends on its last day.' },
    dayStart: {
      enum: ['moved', 'asSent'],
      description: 'Sent outside office hours: counted from the next opening, or from the day of sending.',
    },
    cutOff: objectOf({
      at: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Same day until, 15:00.' },
    }),
  },
  ['dayEnd', 'dayStart', 'cutOff'],
);

/** A budget of time to be counted from a moment; what is left out is as the law's letter has it. */
export const previewSchema = objectOf(
  {
    start: instant,
    budget: objectOf({
      value: { type: 'integer', minimum: 1, maximum: 1_000_000 },
      unit: { enum: [...UNITS] },
    }),
    calendar: { ...text(100), description: 'Office hours (A, B, C …) or an agency’s id.' },
    procedure: { ...text(100), description: 'Code: closures that hold for it alone are counted, too.' },
    pauses: {
      type: 'array',
      maxItems: 100,
      items: objectOf(
        { from: instant, to: instant, policy: { enum: [...POLICIES] }, kind: { enum: [...PAUSE_KINDS] } },
        ['kind'],
      ),
    },
    readings: readingsSchema,
  },
  ['pauses', 'procedure', 'readings'],
);
