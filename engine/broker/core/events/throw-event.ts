import type { Activation } from '../elements/element-behaviour.ts';
import { evaluateString } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import { createJob, evaluateJob } from '../jobs/create-job.ts';
import type { Visit } from '../lifecycle/visit.ts';
import { BROADCASTS_MAX } from '../limits.ts';
import type { EscalationTrigger, SignalTrigger } from '../../process/trigger.ts';
import { assignDocument, emptyDocument } from '../state/dictionary.ts';
import type { Stepping } from '../stepping.ts';
import { visibleVariables } from '../variables/visible.ts';

/**
 * What an intermediate or end event throws when it is activated. Message: a worker's job. Signal: told to everybody, the
 * token goes on. Escalation: whether the token goes on is for its catcher to say. Compensation: waits for the handlers. Others are passed through.
 */
export function throwFromEvent(stepping: Stepping, visit: Visit): Activation | Failure {
  const { instance, element, compiled } = visit;
  if (compiled.job !== undefined) {
    const job = evaluateJob(compiled.job, visibleVariables(instance, element.key));
    if (isFailure(job)) return job;
    createJob(stepping, instance.key, element.key, job);
    return { then: 'wait' };
  }
  const { trigger } = compiled;
  if (trigger?.kind === 'signal') return throwSignal(stepping, visit, trigger);
  if (trigger?.kind === 'compensation') {
    stepping.queue.push({ do: 'compensate', instanceKey: instance.key, key: element.key });
    return { then: 'wait' };
  }
  return trigger?.kind === 'escalation' ? throwEscalation(stepping, visit, trigger) : { then: 'complete' };
}

/** A signal carries the local variables of the event: what its input mappings made. */
function throwSignal(stepping: Stepping, visit: Visit, { name }: SignalTrigger): Activation | Failure {
  const { instance, element } = visit;
  const signalName = evaluateString(name, visibleVariables(instance, element.key));
  if (isFailure(signalName)) return signalName;
  if (++stepping.broadcasts > BROADCASTS_MAX) return ENDLESS;
  const variables = emptyDocument();
  assignDocument(variables, instance.variables[element.key] ?? {});
  stepping.queue.push({ do: 'broadcast', instanceKey: instance.key, signalName, variables });
  return { then: 'complete' };
}

function throwEscalation(
  stepping: Stepping,
  visit: Visit,
  { code }: EscalationTrigger,
): Activation | Failure {
  const { instance, element } = visit;
  if (code === undefined) return { then: 'complete' };
  const escalationCode = evaluateString(code, visibleVariables(instance, element.key));
  if (isFailure(escalationCode)) return escalationCode;
  const thrower = { instanceKey: instance.key, key: element.key };
  stepping.queue.unshift({ do: 'throw-escalation', ...thrower, escalationCode });
  return { then: 'wait' };
}

const ENDLESS: Failure = {
  failure: 'UNKNOWN',
  message: 'Expected signals to come to an end, but one after another was thrown in one step.',
};
