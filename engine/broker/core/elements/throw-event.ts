import { isFailure } from '../failure.ts';
import { createJob, evaluateJob } from '../jobs/create-job.ts';
import { visibleVariables } from '../variables/visible.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** None: passed through. Message: a worker's job. */
export const throwEvent: ElementBehaviour = {
  activate(stepping, { instance, element, compiled }) {
    if (compiled.job === undefined) return { then: 'complete' };
    const job = evaluateJob(compiled.job, visibleVariables(instance, element.key));
    if (isFailure(job)) return job;
    createJob(stepping, instance.key, element.key, job);
    return WAIT;
  },
};
