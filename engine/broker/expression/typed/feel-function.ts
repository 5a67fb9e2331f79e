import { kindOf, type FeelFunction, type Value } from '../value/value.ts';

/** Tells functions from the other values. */
export function isFunction(value: Value): value is FeelFunction {
  return kindOf(value) === 'function';
}

/** A function that expressions can call by the name it has in their scope. */
export function feelFunction(
  parameters: readonly string[],
  invoke: (values: readonly Value[]) => Value,
): FeelFunction {
  return { kind: 'function', parameters, invoke };
}
