import { evaluateString } from '../expressions.ts';
import { isFailure } from '../failure.ts';
import { createJob, evaluateJob } from '../jobs/create-job.ts';
import { visibleVariables } from '../variables/visible.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** None end: the token ends. Error: thrown outwards. Terminate: the rest of the scope ends. Message: a worker's job. */
export const endEvent: ElementBehaviour = {
  activate(stepping, { instance, element, compiled }) {
    const { trigger, job } = compiled;
    if (job !== undefined) {
      const evaluated = evaluateJob(job, visibleVariables(instance, element.key));
      if (isFailure(evaluated)) return evaluated;
      createJob(stepping, instance.key, element.key, evaluated);
      return WAIT;
    }
    if (trigger?.kind !== 'error' || trigger.code === undefined) return { then: 'complete' };
    const errorCode = evaluateString(trigger.code, visibleVariables(instance, element.key));
    if (isFailure(errorCode)) return errorCode;
    stepping.queue.push({ do: 'throw-error', instanceKey: instance.key, key: element.key, errorCode });
    return WAIT;
  },
  complete(stepping, { instance, element, compiled }) {
    if (compiled.trigger?.kind === 'terminate' && element.scopeKey !== undefined) {
      stepping.queue.push({ do: 'interrupt-scope', instanceKey: instance.key, scopeKey: element.scopeKey });
    }
    return undefined;
  },
};
