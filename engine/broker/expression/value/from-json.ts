import { decimalFromNumber } from '../decimal/text.ts';
import type { JsonValue } from '../json-value.ts';
import { context, type Value } from './value.ts';

/** A variable as FEEL sees it; `count` is told of every value inside. */
export function fromJson(value: JsonValue, count: () => void): Value {
  count();
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return decimalFromNumber(value);
  if (Array.isArray(value)) return value.map((item) => fromJson(item, count));
  const entries = new Map<string, Value>();
  for (const [name, entry] of Object.entries(value)) entries.set(name, fromJson(entry, count));
  return context(entries);
}
