import type { JobFailed } from '../../../records/job.ts';
import { makeActivatable, withdrawJob } from '../job-index.ts';
import { putInHeap } from '../key-heap.ts';
import { instanceOf, jobOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyJobFailed(state: State, event: JobFailed): void {
  const job = jobOf(instanceOf(state, event.instanceKey), event.key);
  job.retries = event.retries;
  if (event.retries > 0 && event.recurAt === undefined) {
    makeActivatable(state, job);
    return;
  }
  withdrawJob(state, job);
  job.lifecycle = 'failed';
  delete job.deadline;
  if (event.recurAt !== undefined) {
    job.recurAt = event.recurAt;
    putInHeap(state.due, { rank: event.recurAt, key: job.key, kind: 'job.recur' });
  }
}
