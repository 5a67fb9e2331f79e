import type { JsonObject } from './json.ts';

/** Hands out up to `maxJobs` jobs of a type to a worker, oldest key first. */
export interface JobBatchActivate {
  type: 'job-batch.activate';
  jobType: string;
  worker: string;
  timeoutMs: number;
  maxJobs: number;
  /** Empty: all variables visible to the job. */
  fetchVariables: readonly string[];
}

export interface JobComplete {
  type: 'job.complete';
  jobKey: number;
  variables: JsonObject;
}

export interface JobFail {
  type: 'job.fail';
  jobKey: number;
  retries: number;
  errorMessage: string;
  retryBackOffMs: number;
  variables: JsonObject;
}

export interface JobThrowError {
  type: 'job.throw-error';
  jobKey: number;
  errorCode: string;
  errorMessage: string;
  variables: JsonObject;
}

export interface JobUpdateRetries {
  type: 'job.update-retries';
  jobKey: number;
  retries: number;
}

export interface JobUpdateTimeout {
  type: 'job.update-timeout';
  jobKey: number;
  /** Milliseconds from now. */
  timeoutMs: number;
}

/** The lease of a job ran out. Issued by the runtime's timer loop. */
export interface JobTimeOut {
  type: 'job.time-out';
  jobKey: number;
}

/** The back-off of a failed job is over. Issued by the runtime's timer loop. */
export interface JobRecur {
  type: 'job.recur';
  jobKey: number;
}

export type JobCommand =
  | JobBatchActivate
  | JobComplete
  | JobFail
  | JobThrowError
  | JobUpdateRetries
  | JobUpdateTimeout
  | JobTimeOut
  | JobRecur;

export interface JobCreated {
  type: 'job.created';
  key: number;
  instanceKey: number;
  elementInstanceKey: number;
  jobType: string;
  retries: number;
  headers: Readonly<Record<string, string>>;
  /** Present for the job of an execution listener: what it listens to. */
  listener?: ListenerEvent;
}

/** When an execution listener's job comes: before the element does its work, or before it is left. */
export type ListenerEvent = 'start' | 'end';

export interface JobBatchActivated {
  type: 'job-batch.activated';
  jobKeys: readonly number[];
  worker: string;
  /** Epoch milliseconds at which the lease ends. */
  deadline: number;
}

interface OfJob {
  key: number;
  instanceKey: number;
}

export interface JobCompleted extends OfJob {
  type: 'job.completed';
}

export interface JobFailed extends OfJob {
  type: 'job.failed';
  retries: number;
  errorMessage: string;
  /** Epoch milliseconds; present while a back-off holds the job back. */
  recurAt?: number;
}

export interface JobErrorThrown extends OfJob {
  type: 'job.error-thrown';
  errorCode: string;
  errorMessage: string;
  /** Kept while nobody catches the error, so that resolving the incident can throw it again. */
  variables: JsonObject;
}

export interface JobRetriesUpdated extends OfJob {
  type: 'job.retries-updated';
  retries: number;
}

export interface JobTimeoutUpdated extends OfJob {
  type: 'job.timeout-updated';
  deadline: number;
}

export interface JobTimedOut extends OfJob {
  type: 'job.timed-out';
}

/** A job is activatable again after its back-off or after its incident was resolved. */
export interface JobRecurred extends OfJob {
  type: 'job.recurred';
}

export interface JobCanceled extends OfJob {
  type: 'job.canceled';
}

export type JobEvent =
  | JobCreated
  | JobBatchActivated
  | JobCompleted
  | JobFailed
  | JobErrorThrown
  | JobRetriesUpdated
  | JobTimeoutUpdated
  | JobTimedOut
  | JobRecurred
  | JobCanceled;

export interface ActivatedJob {
  key: number;
  jobType: string;
  processInstanceKey: number;
  bpmnProcessId: string;
  processDefinitionVersion: number;
  processDefinitionKey: number;
  elementId: string;
  elementInstanceKey: number;
  customHeaders: Readonly<Record<string, string>>;
  worker: string;
  retries: number;
  /** Epoch milliseconds. */
  deadline: number;
  /** The visible (or fetched) variables as one JSON document, ready to send. */
  variables: string;
}

export interface JobBatchResponse {
  type: 'job-batch.activated';
  jobs: readonly ActivatedJob[];
  /** True when the size limit of an answer cut the batch short. */
  truncated: boolean;
}
