import { printValue } from '../value/print.ts';
import type { Value } from '../value/value.ts';

/** As much of a value as a message may hold. */
const TEXT_MAX = 10_000;

/** A value as Zeebe's messages about decisions show it: texts quoted, `{a:1}`, `[1, "x"]`. */
export function printTyped(value: Value): string {
  return printValue(value, TEXT_MAX);
}
