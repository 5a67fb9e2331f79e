import { compare as compareDecimals, isDecimal } from '../decimal/decimal.ts';
import { instantOf, localNanos, NANOS_PER_SECOND, type Temporal } from './temporal.ts';
import { isList, kindOf, type Context, type Value } from './value.ts';

/** Whether two values are equal; null when their types can't be compared. */
export function equals(a: Value, b: Value): boolean | null {
  if (a === null || b === null) return a === b;
  if (kindOf(a) !== kindOf(b)) return null;
  if (typeof a !== 'object') return a === b;
  if (isList(a)) return listsEqual(a, b as readonly Value[]);
  if (isDecimal(a)) return compareDecimals(a, b as typeof a) === 0;
  if (a.kind === 'context') return contextsEqual(a, b as Context);
  if (a.kind === 'function' || a.kind === 'range') return null;
  return fieldsEqual(a, b as Temporal);
}

/** Inside lists and contexts what can't be compared is simply different. */
function listsEqual(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((item, index) => equals(item, b[index] as Value) === true);
}

function contextsEqual(a: Context, b: Context): boolean {
  if (a.entries.size !== b.entries.size) return false;
  return [...a.entries].every(
    ([name, entry]) => b.entries.has(name) && equals(entry, b.entries.get(name) as Value) === true,
  );
}

/** Two writings of one moment are different: 10:00Z isn't 11:00+01:00. */
function fieldsEqual(a: Temporal, b: Temporal): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Temporal>;
  return [...fields].every((field) => a[field] === b[field]);
}

/** Whether a list holds a value as Java sees it: a context is only itself, and even that Zeebe doesn't find. */
export function holds(list: readonly Value[], value: Value): boolean {
  return list.some((item) => isSame(item, value));
}

/** The same, of two values. */
export function isSame(a: Value, b: Value): boolean {
  return !hasContext(a) && equals(a, b) === true;
}

function hasContext(value: Value): boolean {
  return isList(value) ? value.some(hasContext) : kindOf(value) === 'context';
}

const ORDERED = new Set([
  'number',
  'string',
  'date',
  'local time',
  'time',
  'local date and time',
  'date and time',
  'years and months duration',
  'days and time duration',
]);

/** Whether a value's type has an order; for lists Zeebe asks their items. */
export function isOrdered(value: Value): boolean {
  if (!isList(value)) return ORDERED.has(kindOf(value));
  const [first] = value;
  return first !== undefined && isOrdered(first) && value.every((item) => kindOf(item) === kindOf(first));
}

/** Whether a value can be an end of a range. */
export function isRangeable(value: Value): boolean {
  return typeof value !== 'string' && ORDERED.has(kindOf(value));
}

/** Negative, zero or positive, for two ordered values of one type; undefined for lists, which Zeebe can't compare. */
export function order(a: Value, b: Value): number | undefined {
  if (typeof a === 'string') return a < (b as string) ? -1 : a > (b as string) ? 1 : 0;
  if (a === null || typeof a !== 'object' || isList(a)) return undefined;
  if (isDecimal(a)) return compareDecimals(a, b as typeof a);
  if (a.kind === 'context' || a.kind === 'function' || a.kind === 'range') return undefined;
  return orderTemporals(a, b as Temporal);
}

function orderTemporals(a: Temporal, b: Temporal): number {
  switch (a.kind) {
    case 'date':
      return a.day - (b as typeof a).day;
    case 'local time':
      return a.nanos - (b as typeof a).nanos;
    case 'time':
      return utcNanos(a) - utcNanos(b as typeof a);
    case 'local date and time':
      return difference(localNanos(a), localNanos(b as typeof a));
    case 'years and months duration':
      return a.months - (b as typeof a).months;
    case 'days and time duration':
      return difference(a.nanos, (b as typeof a).nanos);
    case 'date and time': {
      const other = b as typeof a;
      const byInstant = difference(instantOf(a), instantOf(other));
      return byInstant || difference(localNanos(a), localNanos(other));
    }
  }
}

function utcNanos({ nanos, offsetSeconds }: { nanos: number; offsetSeconds: number }): number {
  return nanos - offsetSeconds * NANOS_PER_SECOND;
}

function difference(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
