import type { JobTimeoutUpdated } from '../../../records/job.ts';
import { putInHeap } from '../key-heap.ts';
import { instanceOf, jobOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyJobTimeoutUpdated(state: State, event: JobTimeoutUpdated): void {
  jobOf(instanceOf(state, event.instanceKey), event.key).deadline = event.deadline;
  putInHeap(state.due, { rank: event.deadline, key: event.key, kind: 'job.time-out' });
}
