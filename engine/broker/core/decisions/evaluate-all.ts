import type { Value } from '../../expression/value/value.ts';
import type { Evaluated } from './frame.ts';

/** Evaluates one after the other, up to the first that fails. */
export function evaluateAll<Item>(
  items: readonly Item[],
  evaluate: (item: Item) => Evaluated,
): { ok: true; values: Value[] } | { ok: false; failure: string } {
  const values: Value[] = [];
  for (const item of items) {
    const result = evaluate(item);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return { ok: true, values };
}
