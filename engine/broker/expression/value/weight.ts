import { isDecimal } from '../decimal/decimal.ts';
import { isList, type Value } from './value.ts';

/** How many values hang together in one: a list that holds another twice counts it twice. */
const weights = new WeakMap<object, number>();

/** At least 1. Shared parts are counted once and remembered, so asking is cheap even where the answer is huge. */
export function weightOf(value: Value): number {
  if (value === null || typeof value !== 'object' || isDecimal(value)) return 1;
  if (!isList(value) && value.kind !== 'context') return 1;
  const known = weights.get(value);
  if (known !== undefined) return known;
  let weight = 1;
  for (const one of isList(value) ? value : value.entries.values()) weight += weightOf(one);
  weights.set(value, weight);
  return weight;
}
