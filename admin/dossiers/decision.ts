import type { FormDefinition, JsonSchema } from '../forms/form-definition.ts';

/** A step that is decided by choosing one of a few verbs: the field and its values in the order of the buttons. */
export interface Decision {
  field: string;
  values: string[];
}

function constantsOf(schema: JsonSchema): string[] {
  if (Array.isArray(schema.enum))
    return schema.enum.filter((value): value is string => typeof value === 'string');
  const options = schema.oneOf ?? [];
  return options.map((option) => option.const).filter((value): value is string => typeof value === 'string');
}

/**
 * Signing is a decision: its form holds `quyetDinh` (or a field drawn with the widget `decision`). Such a field becomes
 * buttons instead of a list to choose from.
 */
export function decisionOf(form: FormDefinition | null | undefined): Decision | null {
  const properties = form?.schema.properties ?? {};
  for (const [field, schema] of Object.entries(properties)) {
    const ui = form?.ui?.fields?.[field];
    const values = constantsOf(schema);
    if (values.length > 1 && (field === 'quyetDinh' || ui?.widget === 'decision')) return { field, values };
  }
  return null;
}

/** The first value is the way forward: the primary button. */
export function isForward(decision: Decision, value: string): boolean {
  return decision.values[0] === value;
}
