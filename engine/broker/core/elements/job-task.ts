import { createJob, evaluateJob } from '../jobs/create-job.ts';
import type { JobDefinition } from '../../process/job-definition.ts';
import type { JsonObject } from '../../records/json.ts';
import { evaluateString } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import { linkedFormHeader } from '../jobs/linked-form.ts';
import { visibleVariables } from '../variables/visible.ts';
import { WAIT, type Activation, type ElementBehaviour } from './element-behaviour.ts';

/** Nobody hears of a native task over gRPC; but what it refers to must be a text. */
function externalForm({ userTask }: JobDefinition, visible: JsonObject): Activation | Failure {
  const reference =
    userTask?.externalReference === undefined ? '' : evaluateString(userTask.externalReference, visible);
  return isFailure(reference) ? reference : WAIT;
}

/** A task done by a worker: becomes a job and waits for its completion. Service, send, user and some script tasks. */
export const jobTask: ElementBehaviour = {
  activate(stepping, { instance, element, compiled }) {
    if (compiled.job === undefined)
      throw new Error(`Expected '${compiled.id}' to define a job, but it doesn't`);
    const visible = visibleVariables(instance, element.key);
    const job = evaluateJob(compiled.job, visible);
    if (isFailure(job)) return job;
    const form = linkedFormHeader(stepping.state, compiled.job.userTask?.formId, visible);
    if (isFailure(form)) return form;
    if (compiled.job.isNative) return externalForm(compiled.job, visible);
    createJob(stepping, instance.key, element.key, { ...job, headers: { ...job.headers, ...form } });
    return WAIT;
  },
};
