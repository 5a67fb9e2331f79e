import type { JsonValue } from '../json-value.ts';

/** FEEL's operators on JSON values, as Zeebe 8.5 answers: unlike types compare to null, null spreads. */

export function equals(a: JsonValue, b: JsonValue): boolean | null {
  if (a === null || b === null) return a === b;
  if (typeof a !== 'object' && typeof a === typeof b) return a === b;
  if (Array.isArray(a) && Array.isArray(b)) return allEqual(a, b);
  if (isContext(a) && isContext(b)) return contextsEqual(a, b);
  return null;
}

export function compare(a: JsonValue, b: JsonValue, holds: (order: number) => boolean): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return holds(a - b);
  if (typeof a === 'string' && typeof b === 'string') return holds(a < b ? -1 : a > b ? 1 : 0);
  return null;
}

/** False wins over null, null over true. */
export function and(a: JsonValue, b: JsonValue): boolean | null {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : null;
}

/** True wins over null, null over false. */
export function or(a: JsonValue, b: JsonValue): boolean | null {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : null;
}

export function arithmetic(a: JsonValue, b: JsonValue, sign: string): JsonValue {
  if (sign === '+' && typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a !== 'number' || typeof b !== 'number') return null;
  if (sign === '/') return b === 0 ? null : a / b;
  return decimal(sign === '+' ? a + b : sign === '-' ? a - b : a * b);
}

export function property(value: JsonValue, name: string): JsonValue {
  if (Array.isArray(value)) return value.map((entry) => property(entry, name));
  if (!isContext(value) || !Object.hasOwn(value, name)) return null;
  return value[name] ?? null;
}

/** FEEL counts in decimals: 0.1 + 0.2 is 0.3. Doubles carry fifteen decimal digits faithfully. */
function decimal(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function isContext(value: JsonValue): value is { [name: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Inside lists and contexts what can't be compared is simply different. */
function allEqual(a: readonly JsonValue[], b: readonly JsonValue[]): boolean {
  return a.length === b.length && a.every((entry, index) => equals(entry, b[index] as JsonValue) === true);
}

function contextsEqual(a: Record<string, JsonValue>, b: Record<string, JsonValue>): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length || !names.every((name) => Object.hasOwn(b, name))) return false;
  return allEqual(
    names.map((name) => a[name] as JsonValue),
    names.map((name) => b[name] as JsonValue),
  );
}
