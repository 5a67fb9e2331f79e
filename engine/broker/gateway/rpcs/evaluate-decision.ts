import type { EvaluatedDecision } from '../../records/decision.ts';
import { readDocument } from '../read-document.ts';
import { readKey } from '../read-key.ts';
import type { UnaryRpc } from '../rpc.ts';
import { submit } from '../submit.ts';
import { checkTenant, defaultTenant } from '../tenant.ts';

interface EvaluateDecisionRequest {
  decisionKey: string;
  decisionId: string;
  variables: string;
  tenantId: string;
}

/** Evaluates a deployed decision without a process. A failed evaluation is an OK answer that tells of the failure. */
export const evaluateDecision: UnaryRpc<EvaluateDecisionRequest> = {
  kind: 'unary',
  async handle(request, { runtime }) {
    checkTenant('EvaluateDecision', request.tenantId);
    const answer = await submit(
      runtime,
      'EVALUATE',
      {
        type: 'decision.evaluate',
        decisionKey: readKey(request.decisionKey),
        decisionId: request.decisionId,
        variables: readDocument(request.variables),
      },
      'decision.evaluated',
    );
    return {
      decisionKey: String(answer.decisionKey),
      decisionId: answer.decisionId,
      decisionName: answer.decisionName,
      decisionVersion: answer.decisionVersion,
      decisionRequirementsId: answer.decisionRequirementsId,
      decisionRequirementsKey: String(answer.decisionRequirementsKey),
      decisionOutput: JSON.stringify(answer.output),
      evaluatedDecisions: answer.evaluated.map(present),
      failedDecisionId: answer.failure?.decisionId ?? '',
      failureMessage: answer.failure?.message ?? '',
      tenantId: defaultTenant,
      decisionInstanceKey: String(answer.key),
    };
  },
};

function present(decision: EvaluatedDecision): object {
  return {
    decisionKey: String(decision.decisionKey),
    decisionId: decision.decisionId,
    decisionName: decision.decisionName,
    decisionVersion: decision.decisionVersion,
    decisionType: decision.decisionType,
    decisionOutput: JSON.stringify(decision.output),
    matchedRules: decision.matchedRules.map(({ id, index, outputs }) => ({
      ruleId: id,
      ruleIndex: index,
      evaluatedOutputs: outputs.map(({ id: outputId, name, value }) => ({
        outputId,
        outputName: name,
        outputValue: JSON.stringify(value),
      })),
    })),
    evaluatedInputs: decision.inputs.map(({ id, name, value }) => ({
      inputId: id,
      inputName: name,
      inputValue: JSON.stringify(value),
    })),
    tenantId: defaultTenant,
  };
}
