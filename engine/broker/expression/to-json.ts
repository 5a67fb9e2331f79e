import type { JsonValue } from './json-value.ts';
import { printTemporal } from './print-feel.ts';

/**
 * Turns what the library yields into what Zeebe stores: dates, times and durations become texts, functions and
 * ranges have no JSON form and become null.
 */
export function toJson(value: unknown): JsonValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object') return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return contextToJson(value);
  return printTemporal(value);
}

function contextToJson(value: object): JsonValue {
  const context = Object.create(null) as { [name: string]: JsonValue };
  for (const [name, entry] of Object.entries(value)) context[name] = toJson(entry);
  return context;
}
