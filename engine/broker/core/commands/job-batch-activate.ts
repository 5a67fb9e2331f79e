import type { ActivatedJob, JobBatchActivate } from '../../records/job.ts';
import { reject } from '../outcome.ts';
import { elementOf, instanceOf, jobOf } from '../state/lookup.ts';
import type { State } from '../state/state.ts';
import { emit } from '../stepping.ts';
import { pickVariables, visibleVariables } from '../variables/visible.ts';
import type { CommandHandler } from './command-handler.ts';

/** An answer stays below gRPC's 4 MiB: characters of JSON are counted, so that even 1-byte ones leave room. */
const BATCH_CHARACTERS_MAX = 1_250_000;
/** What a job takes in an answer beside its variables: keys, ids, headers. It bounds the number of jobs as well. */
const JOB_CHARACTERS = 250;

export const jobBatchActivate: CommandHandler<'job-batch.activate'> = (stepping, command) => {
  const fault = faultOf(command);
  if (fault !== undefined) return reject('INVALID_ARGUMENT', `Expected to activate job batch with ${fault}`);
  const { jobType, worker, timeoutMs, maxJobs } = command;
  const deadline = stepping.now + timeoutMs;
  const heap = stepping.state.activatable.get(jobType);
  const jobs: ActivatedJob[] = [];
  let characters = 0;
  let truncated = false;
  for (const { key } of heap?.inOrder(0) ?? []) {
    if (jobs.length >= maxJobs) break;
    const job = present(stepping.state, key, command, deadline);
    characters += job.variables.length + JOB_CHARACTERS;
    if (characters > BATCH_CHARACTERS_MAX && jobs.length > 0) {
      truncated = true;
      break;
    }
    jobs.push(job);
  }
  if (jobs.length > 0) {
    emit(stepping, { type: 'job-batch.activated', jobKeys: jobs.map(({ key }) => key), worker, deadline });
  }
  return { response: { type: 'job-batch.activated', jobs, truncated } };
};

function faultOf({ jobType, timeoutMs, maxJobs }: JobBatchActivate): string | undefined {
  if (maxJobs < 1) return `max jobs to activate to be greater than zero, but it was '${maxJobs}'`;
  if (timeoutMs < 1) return `timeout to be greater than zero, but it was '${timeoutMs}'`;
  if (jobType === '') return 'type to be present, but it was blank'; // white space is a type like any other
  return undefined;
}

function present(state: State, key: number, command: JobBatchActivate, deadline: number): ActivatedJob {
  const instanceKey = state.owners.get(key);
  if (instanceKey === undefined)
    throw new Error(`Expected job '${key}' to belong to an instance, but it doesn't`);
  const instance = instanceOf(state, instanceKey);
  const job = jobOf(instance, key);
  const definition = state.definitions.get(instance.processDefinitionKey);
  if (definition === undefined)
    throw new Error(`Expected process definition '${instance.processDefinitionKey}'`);
  const visible = visibleVariables(instance, job.elementInstanceKey);
  return {
    key,
    jobType: job.jobType,
    processInstanceKey: instance.key,
    bpmnProcessId: definition.bpmnProcessId,
    processDefinitionVersion: definition.version,
    processDefinitionKey: definition.key,
    elementId: elementOf(instance, job.elementInstanceKey).elementId,
    elementInstanceKey: job.elementInstanceKey,
    customHeaders: job.headers,
    worker: command.worker,
    retries: job.retries,
    deadline,
    variables: JSON.stringify(pickVariables(visible, command.fetchVariables)),
  };
}
