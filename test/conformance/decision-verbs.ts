import type { Step } from '#test/conformance/case.ts';
import type { Observation } from '#test/conformance/observation.ts';
import { resourceKey } from '#test/conformance/resource-verbs.ts';
import { json, parsed, remember, tagged, type Stage } from '#test/conformance/stage.ts';

interface EvaluatedDecision {
  decisionId: string;
  decisionName: string;
  decisionVersion: number;
  decisionType: string;
  decisionOutput: string;
  evaluatedInputs: { inputId: string; inputName: string; inputValue: string }[];
  matchedRules: {
    ruleId: string;
    ruleIndex: number;
    evaluatedOutputs: { outputId: string; outputName: string; outputValue: string }[];
  }[];
}

/** Evaluates a decision by its id, or by the key of its last deployment (`by: key`), and lists all that was evaluated. */
export async function evaluate(stage: Stage, step: Step): Promise<Observation> {
  const id = String(step['evaluate']);
  const named =
    step['by'] === 'key' ? { decisionKey: resourceKey(stage, id) } : { decisionId: tagged(stage, id) };
  const answer = await stage.gateway.call('EvaluateDecision', {
    ...named,
    variables: json(stage, step['variables']),
    tenantId: step['tenant'] ?? '',
  });
  if (!answer.ok) return { code: answer.code, text: answer.text };
  const { value } = answer;
  remember(stage, String(value['decisionKey']));
  const failed = String(value['failedDecisionId']);
  return {
    ok: true,
    decision: [value['decisionId'], value['decisionName'], value['decisionVersion']],
    drg: value['decisionRequirementsId'],
    ...(failed === ''
      ? { output: parsed(value['decisionOutput']) }
      : { failed, failure: value['failureMessage'] }),
    evaluated: (value['evaluatedDecisions'] as EvaluatedDecision[]).map(observeDecision),
  };
}

function observeDecision(decision: EvaluatedDecision): unknown {
  return {
    decision: [decision.decisionId, decision.decisionName, decision.decisionVersion, decision.decisionType],
    output: parsed(decision.decisionOutput),
    inputs: decision.evaluatedInputs.map((input) => [
      input.inputId,
      input.inputName,
      parsed(input.inputValue),
    ]),
    rules: decision.matchedRules.map(({ ruleId, ruleIndex, evaluatedOutputs }) => [
      ruleId,
      ruleIndex,
      ...evaluatedOutputs.map((output) => [output.outputId, output.outputName, parsed(output.outputValue)]),
    ]),
  };
}
