import type { Run } from '../interpret/run.ts';
import { printShort } from '../value/print.ts';
import { kindOf, type Kind, type Value } from '../value/value.ts';

/** A function that comes with FEEL. */
export interface BuiltIn {
  readonly kind: 'built-in';
  readonly parameters: readonly string[];
  /** Whether the last parameter takes all further values, as a list. */
  readonly variadic: boolean;
  readonly invoke: (values: readonly Value[], run: Run) => Value;
}

/** A call that a function refuses; becomes a warning, and null. */
export class FunctionFault extends Error {
  override readonly name = 'FunctionFault';
}

/** Refuses the values of a call, in Zeebe's words. */
export function refuse(values: readonly Value[]): never {
  throw new FunctionFault(`Illegal arguments: ${values.map((value) => `'${printShort(value)}'`).join(', ')}`);
}

/**
 * A function of typed parameters. `types` says for every parameter which kinds of values it takes, divided by `|`;
 * `any` takes all. Other values are refused in Zeebe's words.
 */
export function builtIn(
  parameters: string,
  types: string,
  invoke: (values: never, run: Run) => Value,
): BuiltIn {
  return made(parameters, types, invoke, false);
}

/** The same, whose last parameter takes all further values. */
export function variadic(
  parameters: string,
  types: string,
  invoke: (values: never, run: Run) => Value,
): BuiltIn {
  return made(parameters, types, invoke, true);
}

function made(
  parameters: string,
  types: string,
  invoke: (values: never, run: Run) => Value,
  isVariadic: boolean,
): BuiltIn {
  const allowed = split(types).map((one) => new Set(one.split('|'))) as Set<Kind | 'any'>[];
  return {
    kind: 'built-in',
    parameters: split(parameters),
    variadic: isVariadic,
    invoke(values, run) {
      const fits = values.every((value, index) => {
        return allowed[index]?.has('any') === true || allowed[index]?.has(kindOf(value)) === true;
      });
      return fits ? invoke(values as never, run) : refuse(values);
    },
  };
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(',').map((one) => one.trim());
}
