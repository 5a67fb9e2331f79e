import type { JsonValue } from '../json-value.ts';
import { fromJson } from '../value/from-json.ts';
import type { Context, FeelFunction, Value } from '../value/value.ts';

/** What names mean at some place of an expression. */
export interface Scope {
  /** Undefined when there is no such variable. */
  variable: (name: string) => Value | undefined;
  /** Functions that the expression itself defined, nearest last. */
  functions: (name: string) => readonly FeelFunction[];
  /** The value that unary tests are about. */
  input: Value | undefined;
  /** What `?` stands for. */
  symbol: Value | undefined;
}

const NO_FUNCTIONS: readonly FeelFunction[] = [];

/** The variables visible to an expression, read from JSON when first asked for. */
export function rootScope(
  variables: { readonly [name: string]: JsonValue },
  count: () => void,
  input?: Value,
): Scope {
  const known = new Map<string, Value>();
  return {
    variable(name) {
      const found = known.get(name);
      if (found !== undefined || !Object.hasOwn(variables, name)) return found;
      const value = fromJson(variables[name] as JsonValue, count);
      known.set(name, value);
      return value;
    },
    functions: () => NO_FUNCTIONS,
    input,
    symbol: undefined,
  };
}

/** The same with more variables. */
export function withVariables(scope: Scope, variables: ReadonlyMap<string, Value>): Scope {
  return {
    ...scope,
    variable: (name) => (variables.has(name) ? variables.get(name) : scope.variable(name)),
  };
}

/** The same with a variable that is made when asked for. */
export function withLazy(scope: Scope, lazy: string, make: () => Value): Scope {
  return { ...scope, variable: (name) => (name === lazy ? make() : scope.variable(name)) };
}

/** The same with the entries and functions of a context. */
export function withContext(scope: Scope, context: Context): Scope {
  const inner = withVariables(scope, context.entries);
  if (context.functions.size === 0) return inner;
  return {
    ...inner,
    functions(name) {
      const own = context.functions.get(name);
      return own === undefined ? scope.functions(name) : [...scope.functions(name), own];
    },
  };
}
