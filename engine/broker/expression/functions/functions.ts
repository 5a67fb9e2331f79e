import type { BuiltIn } from './built-in.ts';
import { BOOLEAN_FUNCTIONS } from './boolean.ts';
import { CONTEXT_FUNCTIONS } from './context.ts';
import { CONVERSION_FUNCTIONS } from './conversion.ts';
import { LIST_FUNCTIONS } from './list.ts';
import { LIST_STATISTICS } from './list-statistics.ts';
import { NUMERIC_FUNCTIONS } from './numeric.ts';
import { RANGE_FUNCTIONS } from './range.ts';
import { STRING_FUNCTIONS } from './string.ts';
import { TEMPORAL_FUNCTIONS } from './temporal.ts';

/** All functions of Zeebe 8.5's FEEL (feel-engine 1.17 and Zeebe's own `cycle`), every one with its variants. */
export const FUNCTIONS: Readonly<Record<string, readonly BuiltIn[]>> = {
  ...BOOLEAN_FUNCTIONS,
  ...CONTEXT_FUNCTIONS,
  ...CONVERSION_FUNCTIONS,
  ...LIST_FUNCTIONS,
  ...LIST_STATISTICS,
  ...NUMERIC_FUNCTIONS,
  ...RANGE_FUNCTIONS,
  ...STRING_FUNCTIONS,
  ...TEMPORAL_FUNCTIONS,
};
