import { createJob, evaluateJob } from '../jobs/create-job.ts';
import { isFailure } from '../failure.ts';
import { visibleVariables } from '../variables/visible.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** A task done by a worker: becomes a job and waits for its completion. Service, send, user and some script tasks. */
export const jobTask: ElementBehaviour = {
  activate(stepping, { instance, element, compiled }) {
    if (compiled.job === undefined)
      throw new Error(`Expected '${compiled.id}' to define a job, but it doesn't`);
    const job = evaluateJob(compiled.job, visibleVariables(instance, element.key));
    if (isFailure(job)) return job;
    createJob(stepping, instance.key, element.key, job);
    return WAIT;
  },
};
