/** A JSON Schema (2020-12): what validates a request and what `/api/openapi.json` shows are the same object. */
export type JsonSchema = Record<string, unknown>;

/** An object of exactly these members; names in `optional` may be left out. */
export function objectOf(properties: Record<string, JsonSchema>, optional: string[] = []): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

/** Text of 1 to `max` characters that isn't only blanks. */
export function text(max: number): JsonSchema {
  return { type: 'string', minLength: 1, maxLength: max, pattern: '\\S' };
}

export const uuid: JsonSchema = { type: 'string', format: 'uuid' };
export const instant: JsonSchema = { type: 'string', format: 'date-time' };
export const anything: JsonSchema = {};
