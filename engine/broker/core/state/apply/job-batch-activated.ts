import type { JobBatchActivated } from '../../../records/job.ts';
import { withdrawJob } from '../job-index.ts';
import { putInHeap } from '../key-heap.ts';
import { instanceOf, jobOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyJobBatchActivated(state: State, event: JobBatchActivated): void {
  for (const key of event.jobKeys) {
    const instanceKey = state.owners.get(key);
    if (instanceKey === undefined) throw new Error(`Expected a job with key '${key}', but there is none`);
    const job = jobOf(instanceOf(state, instanceKey), key);
    withdrawJob(state, job);
    job.lifecycle = 'activated';
    job.worker = event.worker;
    job.deadline = event.deadline;
    putInHeap(state.due, { rank: event.deadline, key, kind: 'job.time-out' });
  }
}
