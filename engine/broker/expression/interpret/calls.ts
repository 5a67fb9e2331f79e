import { FUNCTIONS } from '../functions/functions.ts';
import { FunctionFault, type BuiltIn } from '../functions/built-in.ts';
import type { Arguments, Node } from '../syntax/node.ts';
import { isList, kindOf, type Context, type FeelFunction, type Value } from '../value/value.ts';
import { EvaluationError, orNull, type Run } from './run.ts';
import type { Scope } from './scope.ts';

type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>;
type Callable = BuiltIn | FeelFunction;

/** `name(…)`: Zeebe's own functions go before those an expression defines. */
export function evaluateCall(node: NodeOf<'call'>, scope: Scope, run: Run): Value {
  return orNull(() => {
    const own = Object.hasOwn(FUNCTIONS, node.name) ? (FUNCTIONS[node.name] ?? []) : [];
    const callable = find([...own, ...scope.functions(node.name)], node, run);
    try {
      return invoke(callable, valuesFor(callable, node.arguments, scope, run), run);
    } catch (error) {
      if (!(error instanceof FunctionFault)) throw error;
      if (node.name === 'assert') return run.warn('ASSERT_FAILURE', error.message);
      return run.warn(
        'FUNCTION_INVOCATION_FAILURE',
        `Failed to invoke function '${node.name}': ${error.message}`,
      );
    }
  });
}

/** `a.b(…)`: a function that stands in a context. */
export function evaluateMemberCall(node: NodeOf<'member call'>, scope: Scope, run: Run): Value {
  const target = run.evaluate(node.target, scope);
  if (kindOf(target) !== 'context') return run.expected('context', target);
  const own = (target as Context).functions.get(node.name);
  const callable = find(own === undefined ? [] : [own], node, run);
  return invoke(callable, valuesFor(callable, node.arguments, scope, run), run);
}

function find(
  callables: readonly Callable[],
  node: { name: string; arguments: Arguments },
  run: Run,
): Callable {
  const { names, values } = node.arguments;
  const found = callables.find((one) => {
    if (names !== undefined) return names.every((name) => one.parameters.includes(name));
    if (one.parameters.length === values.length) return true;
    return one.kind === 'built-in' && one.variadic && one.parameters.length < values.length;
  });
  if (found !== undefined) return found;
  const given =
    names === undefined ? ` and ${values.length} parameters` : ` and parameters: ${names.join(',')}`;
  const message = `No function found with name '${node.name}'${given}`;
  run.warn('NO_FUNCTION_FOUND', message);
  throw new EvaluationError(message);
}

function valuesFor(callable: Callable, given: Arguments, scope: Scope, run: Run): Value[] {
  if (given.names !== undefined) {
    return callable.parameters.map((name) => {
      const node = given.values[given.names.lastIndexOf(name)];
      return node === undefined ? null : run.evaluate(node, scope);
    });
  }
  const values = given.values.map((node) => run.evaluate(node, scope));
  if (callable.kind !== 'built-in' || !callable.variadic) return values;
  const fixed = callable.parameters.length - 1;
  const rest = values.slice(fixed);
  const [only] = rest;
  return [
    ...values.slice(0, fixed),
    fixed === 0 && rest.length === 1 && isList(only as Value) ? (only as Value) : rest,
  ];
}

function invoke(callable: Callable, values: readonly Value[], run: Run): Value {
  return run.built(callable.kind === 'built-in' ? callable.invoke(values, run) : callable.invoke(values));
}
