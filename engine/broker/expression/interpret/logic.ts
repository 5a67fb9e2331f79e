import type { Node } from '../syntax/node.ts';
import type { Value } from '../value/value.ts';
import { EvaluationError, orNull, type Run } from './run.ts';
import type { Scope } from './scope.ts';

/** `and`, `or` and `not` of three values: true, false and null for everything else. */

/** `and` */
export function evaluateAll(nodes: readonly Node[], scope: Scope, run: Run): boolean | null {
  return fold(
    nodes.map((node) => () => run.evaluate(node, scope)),
    false,
    run,
  );
}

/** `or` */
export function evaluateAny(nodes: readonly Node[], scope: Scope, run: Run): boolean | null {
  return fold(
    nodes.map((node) => () => run.evaluate(node, scope)),
    true,
    run,
  );
}

/**
 * The `decisive` value wins over null, null over the other. Items behind a decision aren't evaluated; the first that is
 * no boolean is reported.
 */
export function fold(items: Iterable<() => Value>, decisive: boolean, run: Run): boolean | null {
  let result: boolean | null = !decisive;
  for (const item of items) {
    const value = evaluated(item, result === null, run);
    if (value === decisive) return decisive;
    if (value === null) result = null;
  }
  return result;
}

function evaluated(item: () => Value, silent: boolean, run: Run): boolean | null {
  try {
    const value = item();
    if (typeof value === 'boolean') return value;
    return silent ? null : run.expected('boolean', value);
  } catch (error) {
    if (error instanceof EvaluationError) return null;
    throw error;
  }
}

/** `not(…)` of unary tests and `!=`. */
export function negatedBoolean(operand: Node, scope: Scope, run: Run): Value {
  return orNull(() => {
    const value = run.evaluate(operand, scope);
    return typeof value === 'boolean' ? !value : run.expected('boolean', value);
  });
}
