import { add, compare as compareDecimals, multiply, subtract, toNumber } from '../decimal/decimal.ts';
import { decimalFromNumber } from '../decimal/text.ts';
import { TEXT_MAX } from '../interpret/run.ts';
import type { JsonValue } from '../json-value.ts';

/** FEEL's operators on JSON values, as Zeebe 8.5 answers: unlike types compare to null, null spreads. */

/** `a = b`; null for unlike types. */
export function equals(a: JsonValue, b: JsonValue): boolean | null {
  if (a === null || b === null) return a === b;
  if (typeof a !== 'object' && typeof a === typeof b) return a === b;
  if (Array.isArray(a) && Array.isArray(b)) return allEqual(a, b);
  if (isContext(a) && isContext(b)) return contextsEqual(a, b);
  return null;
}

/** `a < b` and its like; null for values without an order. */
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

/** `+`, `-` and `*`: exact, or not at all. */
export function arithmetic(a: JsonValue, b: JsonValue, sign: '+' | '-' | '*'): JsonValue {
  if (typeof a !== 'number' || typeof b !== 'number') {
    return sign === '+' && typeof a === 'string' && typeof b === 'string' ? joined(a, b) : null;
  }
  const result = sign === '+' ? a + b : sign === '-' ? a - b : a * b;
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(result)) return result + 0;
  return exact(a, b, sign);
}

/** Thrown where a double can't hold what Zeebe's decimals hold: the full evaluator takes over. */
export class Inexact extends Error {
  override readonly name = 'Inexact';
}

const INEXACT = new Inexact('Expected a number that a double holds');
const DECIMALS = { '+': add, '-': subtract, '*': multiply };

/** Fractions of up to six digits are reckoned as whole millionths. */
const MILLION = 1e6;

/** Doubles carry so many digits faithfully, in both directions. */
const FAITHFUL = 1e15;

/** Undefined when a number has more digits than that. */
function inMillionths(a: number, b: number, sign: '+' | '-' | '*'): number | undefined {
  const [left, right] = [Math.round(a * MILLION), Math.round(b * MILLION)];
  if (left / MILLION !== a || right / MILLION !== b) return undefined;
  const result = sign === '+' ? left + right : sign === '-' ? left - right : left * right;
  if (Math.abs(left) > FAITHFUL || Math.abs(right) > FAITHFUL || Math.abs(result) > FAITHFUL)
    return undefined;
  return result / (sign === '*' ? MILLION * MILLION : MILLION) + 0;
}

function exact(a: number, b: number, sign: '+' | '-' | '*'): number {
  const quick = inMillionths(a, b, sign);
  if (quick !== undefined) return quick;
  const result = DECIMALS[sign](decimalFromNumber(a), decimalFromNumber(b));
  const number = toNumber(result);
  if (Math.abs(number) < 2 ** 53 && compareDecimals(decimalFromNumber(number), result) === 0) return number;
  throw INEXACT;
}

function joined(a: string, b: string): string {
  if (a.length + b.length > TEXT_MAX) throw INEXACT;
  return a + b;
}

/** `value.name`; null where there is none. */
export function property(value: JsonValue, name: string): JsonValue {
  if (Array.isArray(value)) return value.map((entry) => property(entry, name));
  if (!isContext(value) || !Object.hasOwn(value, name)) return null;
  return value[name] ?? null;
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
