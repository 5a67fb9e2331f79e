import type { JobDefinition } from '../../process/job-definition.ts';
import type { ListenerEvent } from '../../records/job.ts';
import type { JsonObject } from '../../records/json.ts';
import { evaluateInteger, evaluateString } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';
import { userTaskHeaders } from './user-task-headers.ts';

/** A job whose expressions have been evaluated, ready to be created. */
export interface EvaluatedJob {
  jobType: string;
  retries: number;
  headers: Record<string, string>;
  /** Jobs of execution listeners: what they listen to. */
  listener?: ListenerEvent;
}

/** Evaluates type, retries and headers; creates nothing yet, so that a failure leaves no trace. */
export function evaluateJob(definition: JobDefinition, context: JsonObject): EvaluatedJob | Failure {
  const jobType = evaluateString(definition.type, context);
  if (isFailure(jobType)) return jobType;
  if (jobType === '') {
    const message = `Expected result of the expression '${definition.type.text}' to be a not-empty string, but was an empty string.`;
    return { failure: 'EXTRACT_VALUE_ERROR', message };
  }
  const retries = evaluateInteger(definition.retries, context);
  if (isFailure(retries)) return retries;
  if (definition.userTask === undefined) return { jobType, retries, headers: { ...definition.headers } };
  const headers = userTaskHeaders(definition.userTask, context);
  return isFailure(headers) ? headers : { jobType, retries, headers: { ...definition.headers, ...headers } };
}

export function createJob(
  stepping: Stepping,
  instanceKey: number,
  elementInstanceKey: number,
  job: EvaluatedJob,
): void {
  emit(stepping, { type: 'job.created', key: newKey(stepping), instanceKey, elementInstanceKey, ...job });
}
