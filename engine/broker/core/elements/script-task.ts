import { createJob, evaluateJob } from '../jobs/create-job.ts';
import { evaluateValue } from '../expressions.ts';
import { isFailure } from '../failure.ts';
import { visibleVariables } from '../variables/visible.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** A script task: `zeebe:script` is evaluated by the broker itself, `zeebe:taskDefinition` makes it a worker's job. */
export const scriptTask: ElementBehaviour = {
  activate(stepping, { instance, element, compiled }) {
    const visible = visibleVariables(instance, element.key);
    if (compiled.script !== undefined) {
      const result = evaluateValue(compiled.script.expression, visible);
      if ('failure' in result) return result;
      return { then: 'complete', variables: { [compiled.script.resultVariable]: result.value } };
    }
    if (compiled.job === undefined)
      throw new Error(`Expected '${compiled.id}' to define a job, but it doesn't`);
    const job = evaluateJob(compiled.job, visible);
    if (isFailure(job)) return job;
    createJob(stepping, instance.key, element.key, job);
    return WAIT;
  },
};
