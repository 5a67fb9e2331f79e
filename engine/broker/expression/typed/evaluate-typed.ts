import { evaluateGuarded } from '../evaluate-fully.ts';
import { parseFault } from '../syntax/parse-fault.ts';
import { parseExpression, parseUnaryTests } from '../syntax/parse.ts';
import type { Value } from '../value/value.ts';
import type { FeelRun } from './feel-run.ts';
import type { FeelScope } from './feel-scope.ts';

/** A value with its FEEL type: more than JSON can say. */
export type TypedEvaluation = { ok: true; value: Value } | { ok: false; failure: string };

/** Evaluates a FEEL expression and keeps the type of what it yields, so that another one can go on with it. */
export function evaluateTyped(text: string, scope: FeelScope, run: FeelRun): TypedEvaluation {
  const node = parseExpression(text);
  if (node === undefined) return { ok: false, failure: parseFault(text, 'expression') };
  return evaluateIn(run, text, () => run.evaluate(node, scope));
}

/** Holds an input value against the unary tests of a cell: true, false or null. An empty text is met by everything. */
export function evaluateUnary(
  text: string,
  input: Value,
  { scope, run }: { scope: FeelScope; run: FeelRun },
): TypedEvaluation {
  if (text === '') return { ok: true, value: true };
  const node = parseUnaryTests(text);
  if (node === undefined) return { ok: false, failure: parseFault(text, 'unary tests') };
  const result = evaluateIn(run, text, () => run.evaluate(node, { ...scope, input }));
  return result.ok && typeof result.value !== 'boolean' ? { ok: true, value: null } : result;
}

/** An expression may call a function that is decision logic itself: its warnings are none of the outer expression's. */
function evaluateIn(run: FeelRun, text: string, evaluation: () => Value): TypedEvaluation {
  const outer = run.warnings.splice(0);
  const { value, failure } = evaluateGuarded(text, run, evaluation);
  run.warnings.splice(0, Infinity, ...outer);
  return value === undefined ? { ok: false, failure: failure ?? '' } : { ok: true, value };
}
