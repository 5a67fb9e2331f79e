import { Ajv2020 } from 'ajv/dist/2020.js';
import template from '../../../definitions/schemas/slip-template.schema.json' with { type: 'json' };

/** Templates of a procedure's papers, by `<year>-<kind>`. Whether each can be printed is a matter of publishing. */
export const slipTemplatesSchema = {
  type: 'object',
  maxProperties: 40,
  propertyNames: { pattern: '^\\d{4}-[a-zA-Z]{1,30}$' },
  additionalProperties: { type: 'object' },
};

const validate = new Ajv2020({ strict: false }).compile(template);

/** Why a template can't be printed from, in short; null when it can. */
export function slipTemplateProblem(candidate: unknown): string | null {
  if (validate(candidate)) return null;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath || '/'} ${first?.message ?? ''}`.trim();
}
