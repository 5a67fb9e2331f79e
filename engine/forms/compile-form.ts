import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isDate, isDateOrYear, isEmail, latestPart } from './formats.ts';
import type { FormSchema } from './form-schema.ts';

/** `this` of a validation. */
interface ValidationContext {
  today?: string | undefined;
}

/** Our own formats, for what JSON Schema has no name for. */
const OWN_FORMATS: Record<string, (value: string) => boolean> = { 'date-or-year': isDateOrYear };

const ajv = createAjv();
const compiled = new WeakMap<FormSchema, Map<string, ValidateFunction>>();

/** Compiles a schema once a channel; throws when it is no valid JSON Schema. */
export function compileForm(schema: FormSchema, channel?: string): ValidateFunction {
  const forSchema = compiled.get(schema) ?? new Map<string, ValidateFunction>();
  compiled.set(schema, forSchema);
  const extra = channel === undefined ? undefined : schema['x-when-channel']?.[channel];
  const key = extra ? channel! : '';
  const known = forSchema.get(key);
  if (known) return known;
  const fresh = ajv.compile(
    extra ? { ...schema, allOf: [...((schema.allOf as FormSchema[]) ?? []), extra] } : schema,
  );
  forSchema.set(key, fresh);
  return fresh;
}

/** What is wrong with a schema itself, for the publish gate; null when it can be used. */
export function formSchemaProblem(schema: FormSchema): string | null {
  try {
    const validate = createAjv().compile(schema);
    const wrong = (schema.examples ?? []).findIndex((example) => !validate.call({}, example));
    return wrong < 0 ? null : `Expected every example to be valid but number ${wrong + 1} is not.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function createAjv(): Ajv2020 {
  // Not strict: extensions and keywords of the designer's own are no fault. Verbose: messages need the field's schema.
  const instance = new Ajv2020({
    allErrors: true,
    strict: false,
    verbose: true,
    passContext: true,
    validateFormats: true,
  });
  instance.addFormat('date', isDate);
  instance.addFormat('email', isEmail);
  instance.addKeyword({
    keyword: 'x-format',
    type: 'string',
    validate: (name: string, value: string) => OWN_FORMATS[name]?.(value) ?? true,
  });
  instance.addKeyword({
    keyword: 'x-not-future',
    type: 'string',
    validate: function (this: ValidationContext, wanted: boolean, value: string) {
      return !wanted || this?.today === undefined || value.slice(0, 10) <= latestPart(this.today, value);
    },
  });
  return instance;
}
