import type { BilingualText, Language } from './text.ts';

/**
 * A form's JSON Schema (2020-12) with the extensions the product reads:
 * `x-title`, `x-description` (English beside the Vietnamese `title`), `x-messages` (own message per failing keyword),
 * `x-routing` (the broker may know this field), `x-format`, `x-not-future`, `x-when-channel` (more rules for a channel).
 */
export interface FormSchema {
  type?: string | string[];
  title?: string;
  description?: string;
  properties?: Record<string, FormSchema>;
  items?: FormSchema;
  required?: string[];
  oneOf?: FormSchema[];
  const?: unknown;
  examples?: unknown[];
  'x-title'?: { en: string };
  'x-description'?: { en: string };
  'x-messages'?: Record<string, BilingualText>;
  'x-routing'?: boolean;
  'x-when-channel'?: Record<string, FormSchema>;
  [keyword: string]: unknown;
}

/** A form as it stands in a procedure's folder: forms/<key>.json. */
export interface FormDefinition {
  schema: FormSchema;
  ui: Record<string, unknown>;
}

/** The schema of the field at a path of property names and indexes, as far as `properties` and `items` lead. */
export function fieldAt(schema: FormSchema, path: readonly string[]): FormSchema | undefined {
  let field: FormSchema | undefined = schema;
  for (const step of path) {
    field = field?.properties?.[step] ?? (/^\d+$/.test(step) ? field?.items : undefined);
  }
  return field;
}

/** What a person calls the field; the bare name when the form gives it none. */
export function fieldTitle(schema: FormSchema, path: readonly string[], language: Language): string {
  const field = fieldAt(schema, path);
  const vietnamese = field?.title ?? path.at(-1) ?? schema.title ?? '';
  return language === 'en' ? (field?.['x-title']?.en ?? vietnamese) : vietnamese;
}
