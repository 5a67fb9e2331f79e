import { isFunction } from './feel-function.ts';
import type { Context, FeelFunction, Value } from '../value/value.ts';

/** A context of values; those that are functions can be called in it. */
export function feelContext(values: Iterable<readonly [string, Value]>): Context {
  const entries = new Map(values);
  const functions = new Map<string, FeelFunction>();
  for (const [name, value] of entries) if (isFunction(value)) functions.set(name, value);
  return { kind: 'context', entries, functions };
}
