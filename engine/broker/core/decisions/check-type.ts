import { feelType, type FeelType } from '../../expression/typed/feel-type.ts';
import { printTyped } from '../../expression/typed/print-typed.ts';
import type { Value } from '../../expression/value/value.ts';
import type { Evaluated } from './frame.ts';

/** The types Zeebe looks at; any other name lets everything pass, and null is of every type. */
const CHECKED: readonly string[] = [
  'string',
  'number',
  'boolean',
  'time',
  'date',
  'dateTime',
  'dayTimeDuration',
  'yearMonthDuration',
] satisfies FeelType[];

/** A value that must be of a type, as a `typeRef` names it. */
export function checkType(value: Value, typeRef: string | undefined): Evaluated {
  const wanted = (typeRef ?? '').replaceAll('feel:', '');
  const type = feelType(value);
  if (!CHECKED.includes(wanted) || type === 'null' || type === wanted) return { ok: true, value };
  return { ok: false, failure: `expected '${wanted}' but found '${printTyped(value)}'` };
}
