import { forecastStates } from '#engine/office/forecasts/list-forecasts.ts';
import { instant, objectOf, uuid, type JsonSchema } from '#engine/api/json-schema.ts';

const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const minutes: JsonSchema = { type: 'integer' };

/** Steps of the way that decides, the current one first. */
export const becauseSchema: JsonSchema = {
  type: 'array',
  items: objectOf({
    elementId: { type: 'string' },
    name: { type: 'string' },
    budgetMinutes: minutes,
    usedMinutes: minutes,
    remainingMinutes: minutes,
    overdueMinutes: minutes,
    isCurrent: { type: 'boolean' },
  }),
};

export const forecastSchema: JsonSchema = {
  type: 'object',
  required: ['willBeReadyAt', 'marginWorkingMinutes', 'willBeLate', 'because'],
  properties: {
    id: uuid,
    dossierCode: nullable({ type: 'string' }),
    state: { enum: [...forecastStates] },
    willBeReadyAt: instant,
    dueAt: instant,
    marginWorkingMinutes: minutes,
    willBeLate: { type: 'boolean' },
    statutory: { type: 'object' },
    usedPercent: minutes,
    paused: { type: 'boolean' },
    because: becauseSchema,
  },
};
