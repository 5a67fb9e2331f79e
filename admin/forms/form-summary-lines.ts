import type { FormUi, JsonSchema } from './form-definition.ts';
import { showDateText } from './date-text.ts';

/** One line of what was declared, or a group of them. */
export interface SummaryLine {
  key: string;
  label: string;
  text?: string;
  lines?: SummaryLine[];
}

/** A choice's title instead of its code. */
function titled(schema: JsonSchema, value: unknown): string | undefined {
  const options = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(options)) return undefined;
  return (options as JsonSchema[]).find((option) => option.const === value)?.title;
}

function textOf(schema: JsonSchema, value: unknown, yes: string): string {
  if (value === true) return yes;
  const title = titled(schema, value);
  if (title) return title;
  return typeof value === 'string' ? showDateText(value) : String(value);
}

/** What a form holds, in the order and the words of its schema; empty answers are left out. `yes` stands for a tick. */
export function summaryLines(
  schema: JsonSchema,
  value: unknown,
  yes: string,
  ui?: FormUi | null,
): SummaryLine[] {
  if (typeof value !== 'object' || value === null) return [];
  const properties = propertiesOf(schema);
  const record = value as Record<string, unknown>;
  const keys = [...new Set([...(ui?.order ?? []), ...Object.keys(properties), ...Object.keys(record)])];
  return keys.flatMap((key): SummaryLine[] => {
    const inner = record[key];
    if (inner === undefined || inner === null || inner === '' || inner === false) return [];
    const part = properties[key] ?? {};
    const label = part.title ?? key;
    if (Array.isArray(inner)) {
      const lines = inner.flatMap((item, index): SummaryLine[] =>
        typeof item === 'object'
          ? [
              {
                key: `${key}${index}`,
                label: `${label} ${index + 1}`,
                lines: summaryLines(part.items ?? {}, item, yes),
              },
            ]
          : [{ key: `${key}${index}`, label: String(index + 1), text: textOf(part.items ?? {}, item, yes) }],
      );
      return lines.length ? [{ key, label, lines }] : [];
    }
    if (typeof inner === 'object') {
      const lines = summaryLines(part, inner, yes, ui?.fields?.[key]);
      return lines.length ? [{ key, label, lines }] : [];
    }
    return [{ key, label, text: textOf(part, inner, yes) }];
  });
}

/** Properties of a schema and of the branches it may take. */
function propertiesOf(schema: JsonSchema): Record<string, JsonSchema> {
  const result: Record<string, JsonSchema> = { ...schema.properties };
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
    const branches = schema[keyword];
    if (!Array.isArray(branches)) continue;
    for (const branch of branches as JsonSchema[]) {
      for (const part of [
        branch,
        branch.then as JsonSchema | undefined,
        branch.else as JsonSchema | undefined,
      ]) {
        for (const [key, value] of Object.entries(part ? (part.properties ?? {}) : {})) {
          if (value.title || !(key in result)) result[key] ??= value;
        }
      }
    }
  }
  return result;
}
