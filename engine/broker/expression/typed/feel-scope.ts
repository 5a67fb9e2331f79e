import { rootScope, type Scope } from '../interpret/scope.ts';
import type { JsonValue } from '../json-value.ts';
import { isFunction } from './feel-function.ts';
import type { FeelRun } from './feel-run.ts';
import type { Value } from '../value/value.ts';

/** What an expression sees: variables by name, those that are functions to be called too. */
export type FeelScope = Scope;

/** A scope of variables; they are read when they are asked for. */
export function scopeOf(variables: { readonly [name: string]: JsonValue }, run: FeelRun): FeelScope {
  return rootScope(variables, () => run.count(0.25));
}

/** A scope in which some names mean something else. */
export function extendScope(scope: FeelScope, values: Iterable<readonly [string, Value]>): FeelScope {
  const own = new Map(values);
  if (own.size === 0) return scope;
  return {
    ...scope,
    variable: (name) => (own.has(name) ? own.get(name) : scope.variable(name)),
    functions(name) {
      const value = own.get(name);
      if (value === undefined) return scope.functions(name);
      return isFunction(value) ? [value] : [];
    },
  };
}
