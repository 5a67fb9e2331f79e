import { createJob, evaluateJob, type EvaluatedJob } from '../jobs/create-job.ts';
import type { JobDefinition } from '../../process/job-definition.ts';
import type { JsonObject } from '../../records/json.ts';
import { evaluateString } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import { linkedFormHeader } from '../jobs/linked-form.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { Stepping } from '../stepping.ts';
import { visibleVariables } from '../variables/visible.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** Nobody hears of a native task over gRPC; but what it refers to must be a text. */
function externalForm({ userTask }: JobDefinition, visible: JsonObject): Failure | undefined {
  if (userTask?.externalReference === undefined) return undefined;
  const reference = evaluateString(userTask.externalReference, visible);
  return isFailure(reference) ? reference : undefined;
}

/** The job as its expressions make it; undefined for a native user task, which has none. */
function jobOf(
  stepping: Stepping,
  { instance, element, compiled }: Visit,
): EvaluatedJob | Failure | undefined {
  if (compiled.job === undefined)
    throw new Error(`Expected '${compiled.id}' to define a job, but it doesn't`);
  const visible = visibleVariables(instance, element.key);
  const job = evaluateJob(compiled.job, visible);
  if (isFailure(job)) return job;
  const form = linkedFormHeader(stepping.state, compiled.job.userTask?.formId, visible);
  if (isFailure(form)) return form;
  if (compiled.job.isNative) return externalForm(compiled.job, visible);
  return { ...job, headers: { ...job.headers, ...form } };
}

/** A task done by a worker: becomes a job and waits for its completion. Service, send, user and some script tasks. */
export const jobTask: ElementBehaviour = {
  check(stepping, visit) {
    const job = jobOf(stepping, visit);
    return isFailure(job) ? job : undefined;
  },
  activate(stepping, visit) {
    const job = jobOf(stepping, visit);
    if (isFailure(job)) return job;
    if (job !== undefined) createJob(stepping, visit.instance.key, visit.element.key, job);
    return WAIT;
  },
};
