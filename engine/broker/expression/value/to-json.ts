import { isDecimal, isWhole, toBigInt, toNumber, type Decimal } from '../decimal/decimal.ts';
import type { JsonValue } from '../json-value.ts';
import { printForVariable } from './print.ts';
import { isList, type Value } from './value.ts';

/**
 * What Zeebe stores of a result: dates, times and durations become texts, functions and ranges have no JSON form and
 * become null, a whole number keeps its lowest 64 bits.
 */
export function toJson(value: Value): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(toJson);
  if (isDecimal(value)) return numberToJson(value);
  if (value.kind === 'function' || value.kind === 'range') return null;
  if (value.kind !== 'context') return printForVariable(value);
  const result = Object.create(null) as { [name: string]: JsonValue };
  for (const [name, entry] of value.entries) result[name] = toJson(entry);
  return result;
}

function numberToJson(value: Decimal): JsonValue {
  if (isWhole(value)) return Number(BigInt.asIntN(64, toBigInt(value)));
  const number = toNumber(value);
  return Number.isFinite(number) ? number : null;
}
