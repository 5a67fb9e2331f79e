import type { JobCreated } from '../../../records/job.ts';
import { makeActivatable } from '../job-index.ts';
import { instanceOf } from '../lookup.ts';
import type { JobState } from '../process-instance-state.ts';
import type { State } from '../state.ts';

export function applyJobCreated(state: State, event: JobCreated): void {
  const { key, instanceKey, elementInstanceKey, jobType, retries, headers, listener } = event;
  const job: JobState = { key, elementInstanceKey, jobType, retries, headers, lifecycle: 'activatable' };
  if (listener !== undefined) job.listener = listener;
  instanceOf(state, instanceKey).jobs[key] = job;
  state.owners.set(key, instanceKey);
  makeActivatable(state, job);
}
