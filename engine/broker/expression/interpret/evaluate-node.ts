import type { Node } from '../syntax/node.ts';
import type { Context, FeelFunction, Value } from '../value/value.ts';
import { isList, nameOfType } from '../value/value.ts';
import { ARITHMETIC, negated } from './arithmetic.ts';
import { evaluateCall, evaluateMemberCall } from './calls.ts';
import { compared, sameAs } from './comparison.ts';
import { evaluateFilter } from './filter.ts';
import { evaluateFor, evaluateQuantified, evaluateSpan } from './iteration.ts';
import { negatedBoolean, evaluateAll, evaluateAny } from './logic.ts';
import { pathOf } from './path.ts';
import { EvaluationError, NoInputError, orNull, type Run } from './run.ts';
import { withContext, withVariables, type Scope } from './scope.ts';
import { evaluateRange, inputEquals, inputInRange, inputOrder, unaryTest } from './unary-test.ts';

type Evaluators = {
  [K in Node['kind']]: (node: Extract<Node, { kind: K }>, scope: Scope, run: Run) => Value;
};

const EVALUATORS: Evaluators = {
  constant: ({ value }) => value,
  list: ({ items }, scope, run) => run.built(items.map((item) => run.evaluate(item, scope))),
  context: evaluateContext,
  range: evaluateRange,
  span: evaluateSpan,
  variable({ name }, scope, run) {
    const value = scope.variable(name);
    return value === undefined
      ? run.warn('NO_VARIABLE_FOUND', `No variable found with name '${name}'`)
      : value;
  },
  path: evaluatePath,
  filter: evaluateFilter,
  negation: ({ operand }, scope, run) => orNull(() => negated(run.evaluate(operand, scope), run)),
  arithmetic({ operator, left, right }, scope, run) {
    return orNull(() => ARITHMETIC[operator](run.evaluate(left, scope), run.evaluate(right, scope), run));
  },
  order({ operator, left, right }, scope, run) {
    return compared(operator, run.evaluate(left, scope), run.evaluate(right, scope), run);
  },
  equal: ({ left, right }, scope, run) => sameAs(run.evaluate(left, scope), run.evaluate(right, scope), run),
  not: ({ operand }, scope, run) => negatedBoolean(operand, scope, run),
  and: ({ left, right }, scope, run) => evaluateAll([left, right], scope, run),
  or: ({ left, right }, scope, run) => evaluateAny([left, right], scope, run),
  if: evaluateIf,
  in({ value, test }, scope, run) {
    const input = run.evaluate(value, scope);
    return run.evaluate(test, { ...scope, input });
  },
  'instance of'({ value, type }, scope, run) {
    const found = run.evaluate(value, scope);
    return type === 'Any' ? found !== null : nameOfType(found) === type;
  },
  for: evaluateFor,
  some: evaluateQuantified,
  every: evaluateQuantified,
  call: evaluateCall,
  'member call': evaluateMemberCall,
  function: evaluateFunction,
  input({}, scope) {
    if (scope.symbol !== undefined) return scope.symbol;
    throw new NoInputError("No input value available. '?' can only be used inside an unary-test expression.");
  },
  'input order': inputOrder,
  'input in range': inputInRange,
  'input equal': inputEquals,
  'unary test': unaryTest,
  'any test': ({ tests }, scope, run) => evaluateAny(tests, scope, run),
};

/** Walks a node; every node costs a step of the run. */
export function evaluateNode(node: Node, scope: Scope, run: Run): Value {
  const evaluate = EVALUATORS[node.kind] as (node: Node, scope: Scope, run: Run) => Value;
  return evaluate(node, scope, run);
}

function evaluateContext({ entries }: Extract<Node, { kind: 'context' }>, scope: Scope, run: Run): Context {
  const values = new Map<string, Value>();
  const functions = new Map<string, FeelFunction>();
  const context: Context = { kind: 'context', entries: values, functions };
  for (const { name, value } of entries) {
    const entry = run.evaluate(value, withContext(scope, context));
    if (isFunction(entry)) functions.set(name, entry);
    else values.set(name, entry);
  }
  return run.built(context);
}

function isFunction(value: Value): value is FeelFunction {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isList(value) &&
    'kind' in value &&
    value.kind === 'function'
  );
}

function evaluatePath({ value, name }: Extract<Node, { kind: 'path' }>, scope: Scope, run: Run): Value {
  // What hangs on a variable that isn't there is null without a word more
  if (rootless(value, scope)) return run.evaluate(value, scope);
  return pathOf(run.evaluate(value, scope), name, run);
}

function rootless(node: Node, scope: Scope): boolean {
  if (node.kind === 'variable') return scope.variable(node.name) === undefined;
  return node.kind === 'path' && rootless(node.value, scope);
}

function evaluateIf(node: Extract<Node, { kind: 'if' }>, scope: Scope, run: Run): Value {
  return run.evaluate(holds(node.condition, scope, run) ? node.yes : node.no, scope);
}

function holds(condition: Node, scope: Scope, run: Run): boolean {
  try {
    const value = run.evaluate(condition, scope);
    return typeof value === 'boolean' ? value : run.expected('boolean', value);
  } catch (error) {
    if (error instanceof EvaluationError) return false;
    throw error;
  }
}

function evaluateFunction(
  { parameters, body }: Extract<Node, { kind: 'function' }>,
  scope: Scope,
  run: Run,
): FeelFunction {
  return {
    kind: 'function',
    parameters,
    invoke(values) {
      const variables = new Map(parameters.map((name, index) => [name, values[index] ?? null]));
      return run.evaluate(body, withVariables(scope, variables));
    },
  };
}
