import { toJson } from '../../expression/value/to-json.ts';
import { startRun } from '../../expression/typed/feel-run.ts';
import { extendScope, scopeOf, type FeelScope } from '../../expression/typed/feel-scope.ts';
import type { CompiledDecision } from '../../process/compiled-decision.ts';
import type { Json, JsonObject } from '../../records/json.ts';
import { checkType } from './check-type.ts';
import { evaluateAll } from './evaluate-all.ts';
import { evaluateLogic } from './evaluate-logic.ts';
import { AUDIT_MAX, EVALUATIONS_MAX, type AuditEntry, type DecisionRun, type Evaluated } from './frame.ts';
import { knowledgeFunctions } from './knowledge.ts';

/** What came of a decision, and all that was evaluated for it. */
export interface DecisionOutcome {
  output: Json;
  audit: readonly AuditEntry[];
  /** Why there is no output, and which of those evaluated was the last. */
  failure?: { message: string; decisionId: string };
}

/** Evaluates a decision over variables, the decisions it requires before it. Never throws. */
export function evaluateDecision(decision: CompiledDecision, variables: JsonObject): DecisionOutcome {
  const run: DecisionRun = { audit: [], auditLeft: AUDIT_MAX, feel: startRun(), budget: EVALUATIONS_MAX };
  const result = evaluateInGraph(decision, scopeOf(variables, run.feel), run);
  if (result.ok) return { output: toJson(result.value), audit: run.audit };
  const message = `Expected to evaluate decision '${decision.id}', but ${result.failure}`;
  const decisionId = run.audit.at(-1)?.decisionId ?? decision.id;
  return { output: null, audit: run.audit, failure: { message, decisionId } };
}

/** A decision required twice is evaluated twice: its audit tells so in Zeebe. */
function evaluateInGraph(decision: CompiledDecision, scope: FeelScope, run: DecisionRun): Evaluated {
  if (--run.budget < 0) {
    return { ok: false, failure: `it takes more than ${EVALUATIONS_MAX} evaluations` };
  }
  const required = evaluateAll(decision.requiredDecisions, (other) => evaluateInGraph(other, scope, run));
  if (!required.ok) return required;
  const results = decision.requiredDecisions.map(
    ({ resultName }, index) => [resultName, required.values[index] ?? null] as const,
  );
  const outside = { run, element: decision, scope };
  const functions = knowledgeFunctions(decision.requiredKnowledge, outside, evaluateLogic);
  const inside = { ...outside, scope: extendScope(scope, [...results, ...functions]) };
  const result = evaluateLogic(decision.logic, inside);
  return result.ok ? checkType(result.value, decision.resultType) : result;
}
