import type { FormSchema } from './form-schema.ts';

/**
 * The values a broker may know: fields marked `"x-routing": true`, flat, by field name. Names, numbers and papers of
 * people never leave the office, because variables live for ever in logs and exporters.
 */
export function routingFields(schema: FormSchema, data: unknown): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  collect(schema, data, found);
  return found;
}

/** Their names, for the designer's lists and the publish gate. */
export function routingFieldNames(schema: FormSchema): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    field['x-routing'] === true ? [name] : routingFieldNames(field),
  );
}

function collect(schema: FormSchema, data: unknown, found: Record<string, unknown>): void {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return;
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (!Object.hasOwn(data, name)) continue;
    const value = (data as Record<string, unknown>)[name];
    if (field['x-routing'] === true) found[name] = value;
    else collect(field, value, found);
  }
}
