import type { CalledDecision } from '../../process/called-decision.ts';
import type { JsonObject } from '../../records/json.ts';
import { evaluateDeployed, findDecision } from '../decisions/evaluate-deployed.ts';
import { evaluateString } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import { createJob, evaluateJob } from '../jobs/create-job.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { Stepping } from '../stepping.ts';
import { visibleVariables } from '../variables/visible.ts';
import { WAIT, type Activation, type ElementBehaviour } from './element-behaviour.ts';

/** A business rule task: `zeebe:calledDecision` is evaluated by the broker, `zeebe:taskDefinition` makes it a job. */
export const businessRuleTask: ElementBehaviour = {
  activate(stepping, visit) {
    const { instance, element, compiled } = visit;
    const visible = visibleVariables(instance, element.key);
    if (compiled.calledDecision !== undefined) {
      return callDecision(stepping, visit, compiled.calledDecision, visible);
    }
    if (compiled.job === undefined)
      throw new Error(`Expected '${compiled.id}' to call a decision or to define a job, but it doesn't`);
    const job = evaluateJob(compiled.job, visible);
    if (isFailure(job)) return job;
    createJob(stepping, instance.key, element.key, job);
    return WAIT;
  },
};

/** A failed evaluation is recorded too; it changes nothing but the key counter. */
function callDecision(
  stepping: Stepping,
  { instance, element }: Visit,
  ...[called, variables]: [CalledDecision, JsonObject]
): Activation | Failure {
  const id = evaluateString(called.decisionId, variables);
  if (isFailure(id)) return id;
  const decision = findDecision(stepping.state, { id });
  if (typeof decision === 'string') return { failure: 'CALLED_DECISION_ERROR', message: decision };
  const task = { instanceKey: instance.key, elementInstanceKey: element.key };
  const { output, failure } = evaluateDeployed(stepping, decision, { variables, task });
  if (failure !== undefined) return { failure: 'DECISION_EVALUATION_ERROR', message: failure.message };
  return { then: 'complete', variables: { [called.resultVariable]: output } };
}
