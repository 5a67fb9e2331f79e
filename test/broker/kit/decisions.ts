import { compileDmn } from '#engine/broker/dmn/compile.ts';
import { evaluateDecision, type DecisionOutcome } from '#engine/broker/core/decisions/evaluate-decision.ts';
import type { CompiledGraph } from '#engine/broker/process/compiled-decision.ts';
import type { JsonObject } from '#engine/broker/records/json.ts';
import { writeDmn } from '#test/conformance/decision-diagram.ts';

/** Compiles decisions written in the notation of the conformance cases; they must be fit to be deployed. */
export async function compileDecisions(decisions: Record<string, unknown>): Promise<CompiledGraph> {
  const compiled = await compileDmn(writeDmn('graph', decisions, ''));
  if (!compiled.ok) throw new Error(compiled.fault);
  return compiled.graph;
}

/** Compiles and evaluates one of the decisions. */
export async function evaluateIn(
  decisions: Record<string, unknown>,
  id: string,
  variables: JsonObject,
): Promise<DecisionOutcome> {
  const { decisions: compiled } = await compileDecisions(decisions);
  const decision = compiled.get(id);
  if (decision === undefined) throw new Error(`Expected a decision '${id}', but there is none`);
  return evaluateDecision(decision, variables);
}
