import type { Decimal } from '../decimal/decimal.ts';
import type { Temporal } from './temporal.ts';

/** What FEEL reckons with. */
export type Value =
  null | boolean | string | Decimal | Temporal | Context | FeelFunction | Range | readonly Value[];

/** Values by name; functions live apart from the values and are only there to be called. */
export interface Context {
  readonly kind: 'context';
  readonly entries: ReadonlyMap<string, Value>;
  readonly functions: ReadonlyMap<string, FeelFunction>;
}

/** A function that an expression defines. */
export interface FeelFunction {
  readonly kind: 'function';
  readonly parameters: readonly string[];
  readonly invoke: (values: readonly Value[]) => Value;
}

/** A range of ordered values. */
export interface Range {
  readonly kind: 'range';
  readonly start: Bound;
  readonly end: Bound;
}

/** One end of a range; a closed one belongs to it. */
export interface Bound {
  readonly value: Value;
  readonly closed: boolean;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/** A context of values alone. */
export function context(entries: ReadonlyMap<string, Value> = NONE): Context {
  return { kind: 'context', entries, functions: NONE };
}

/** What tells the types of values apart; those of time are finer than FEEL's names. */
export type Kind =
  'null' | 'boolean' | 'string' | 'number' | 'list' | Temporal['kind'] | 'context' | 'function' | 'range';

/** The type of a value, as fine as comparisons need it. */
export function kindOf(value: Value): Kind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (isList(value)) return 'list';
  return 'kind' in value ? value.kind : 'number';
}

/** Tells lists from the other values. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

const NAMES: Partial<Record<Kind, string>> = {
  'local time': 'time',
  'local date and time': 'date and time',
};

/** FEEL's name of a value's type. */
export function nameOfType(value: Value): string {
  const kind = kindOf(value);
  return NAMES[kind] ?? kind;
}
