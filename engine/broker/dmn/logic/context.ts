import { childOf, childrenOf, textOf, type DmnElement } from '../dmn-element.ts';
import type { LogicReader } from './logic-reader.ts';

/** A last entry without a variable is the context's result. */
export const readContext: LogicReader = (element, reading, inner) => {
  const entries = childrenOf(element, 'contextEntry');
  const last = entries.at(-1);
  const result = last === undefined || childOf(last, 'variable') !== undefined ? undefined : last;
  const named = result === undefined ? entries : entries.slice(0, -1);
  const read = named.map((entry) => ({
    name: nameOf(entry),
    logic: inner(childOf(entry, 'value'), reading),
  }));
  if (result === undefined) return { kind: 'context', entries: read };
  return { kind: 'context', entries: read, result: inner(childOf(result, 'value'), reading) };
};

function nameOf(entry: DmnElement): string {
  const variable = childOf(entry, 'variable');
  return (variable === undefined ? undefined : textOf(variable, 'name')) ?? '';
}
