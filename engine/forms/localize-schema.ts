import type { FormSchema } from './form-schema.ts';
import type { Language } from './text.ts';

/** The schema with its titles and descriptions in a language, for renderers that know only JSON Schema's own keywords. */
export function localizeSchema(schema: FormSchema, language: Language): FormSchema {
  return language === 'vi' ? schema : (translate(schema) as FormSchema);
}

function translate(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(translate);
  if (typeof node !== 'object' || node === null) return node;
  const source = node as FormSchema;
  const copy: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(source)) {
    copy[keyword] = keyword === 'examples' || keyword === 'default' ? value : translate(value);
  }
  if (typeof source['x-title']?.en === 'string') copy.title = source['x-title'].en;
  if (typeof source['x-description']?.en === 'string') copy.description = source['x-description'].en;
  return copy;
}
