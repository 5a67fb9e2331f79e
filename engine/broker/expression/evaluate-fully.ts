import { evaluateNode } from './interpret/evaluate-node.ts';
import {
  EvaluationError,
  JavaException,
  NoInputError,
  Run,
  TooMuchWork,
  type Warning,
} from './interpret/run.ts';
import { rootScope } from './interpret/scope.ts';
import type { JsonValue } from './json-value.ts';
import type { Node } from './syntax/node.ts';
import { fromJson } from './value/from-json.ts';
import { TemporalOverflow } from './value/temporal.ts';
import type { Value } from './value/value.ts';

/** A value or a failure, and the warnings on the way. */
export interface FullEvaluation {
  /** Undefined when there is a failure. */
  value?: Value;
  failure?: string;
  warnings: readonly Warning[];
}

/**
 * Evaluates any expression by walking its tree: exact decimals, Zeebe's warnings, and a bound on the work. A failure is
 * told in Zeebe's words.
 */
export function evaluateFully(
  node: Node,
  text: string,
  variables: { readonly [name: string]: JsonValue },
  input?: { value: JsonValue },
): FullEvaluation {
  const run = new Run(evaluateNode);
  return evaluateGuarded(text, run, () => {
    // Reading variables is cheap
    const count = (): void => run.count(0.25);
    const about = input === undefined ? undefined : fromJson(input.value, count);
    return run.evaluate(node, rootScope(variables, count, about));
  });
}

/** Turns what an evaluation throws, and an assertion that fails in it, into a failure with its text. */
export function evaluateGuarded(text: string, { warnings }: Run, evaluation: () => Value): FullEvaluation {
  try {
    const value = evaluation();
    const assertion = warnings.find(({ type }) => type === 'ASSERT_FAILURE');
    if (assertion === undefined) return { value, warnings };
    const failure = `Assertion failure on evaluate the expression '${text}': ${assertion.message}`;
    return { failure, warnings };
  } catch (error) {
    return { failure: `failed to evaluate expression '${text}'${reason(error)}`, warnings };
  }
}

function reason(error: unknown): string {
  if (error instanceof EvaluationError || error instanceof NoInputError || error instanceof TooMuchWork) {
    return `: ${error.message}`;
  }
  if (error instanceof JavaException) return ` : ${error.message}`;
  if (error instanceof TemporalOverflow) return ` : java.time.DateTimeException: ${error.message}`;
  // Numbers and nestings out of all bounds
  if (error instanceof RangeError) return ` : java.lang.ArithmeticException: ${error.message}`;
  throw error;
}
