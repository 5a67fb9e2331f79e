import type { Node } from '../syntax/node.ts';
import { holds, isOrdered, isRangeable } from '../value/compare.ts';
import { printShort } from '../value/print.ts';
import { isList, kindOf, type Range, type Value } from '../value/value.ts';
import { compared, HOLDS, orderOf, sameAs } from './comparison.ts';
import { EvaluationError, NoInputError, type Run } from './run.ts';
import type { Scope } from './scope.ts';

/** Tests of the input value, as Zeebe's decision tables and `in` have them. */

type NodeOf<K extends Node['kind']> = Extract<Node, { kind: K }>;

function inputOf(scope: Scope, run: Run): Value {
  return scope.input === undefined ? run.warn('NO_VARIABLE_FOUND', 'No input value found.') : scope.input;
}

/** `< 5` */
export function inputOrder({ operator, operand }: NodeOf<'input order'>, scope: Scope, run: Run): Value {
  return compared(operator, inputOf(scope, run), run.evaluate(operand, scope), run);
}

/** `true` */
export function inputEquals({ operand }: NodeOf<'input equal'>, scope: Scope, run: Run): Value {
  return sameAs(inputOf(scope, run), run.evaluate(operand, scope), run);
}

/** `[1..5]` */
export function inputInRange({ range }: NodeOf<'input in range'>, scope: Scope, run: Run): Value {
  const [start, end] = [run.evaluate(range.start, scope), run.evaluate(range.end, scope)];
  const input = inputOf(scope, run);
  const values = [input, start, end];
  if (!values.every(isOrdered) || new Set(values.map(kindOf)).size > 1) {
    const shown = inputOf(scope, run);
    return run.warn(
      'NOT_COMPARABLE',
      `Can't compare '${printShort(shown)}' with '${printShort(start)}' and '${printShort(end)}'`,
    );
  }
  return (
    HOLDS[range.startClosed ? '>=' : '>'](orderOf(input, start)) &&
    HOLDS[range.endClosed ? '<=' : '<'](orderOf(input, end))
  );
}

/**
 * Any expression as a test: it holds when it is true, equals the input, or is a list that holds the input. With `?` in
 * it, only when it is true.
 */
export function unaryTest({ expression }: NodeOf<'unary test'>, scope: Scope, run: Run): Value {
  const input = inputOf(scope, run);
  let value: Value;
  try {
    value = run.evaluate(expression, scope);
  } catch (error) {
    if (error instanceof EvaluationError) return false;
    if (!(error instanceof NoInputError)) throw error;
    const result = run.evaluate(expression, { ...scope, symbol: input });
    return typeof result === 'boolean' ? result : null;
  }
  if (value === true) return true;
  if (isList(value) && holds(value, input)) return true;
  const same = sameAs(input, value, run);
  if (same === true) return true;
  return value === false || isList(value) || same !== null ? false : null;
}

/** A range as a value; only a function's argument can be one. */
export function evaluateRange(node: NodeOf<'range'>, scope: Scope, run: Run): Range {
  const [start, end] = [run.evaluate(node.start, scope), run.evaluate(node.end, scope)];
  if (kindOf(start) !== kindOf(end) || !isRangeable(start)) {
    run.wrongType(`Invalid range definition '${printShort(start)}..${printShort(end)}'`);
  }
  return {
    kind: 'range',
    start: { value: start, closed: node.startClosed },
    end: { value: end, closed: node.endClosed },
  };
}
