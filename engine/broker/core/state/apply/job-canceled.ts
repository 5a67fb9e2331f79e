import type { JobCanceled } from '../../../records/job.ts';
import { deleteJob } from '../job-index.ts';
import { instanceOf, jobOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyJobCanceled(state: State, event: JobCanceled): void {
  const instance = instanceOf(state, event.instanceKey);
  deleteJob(state, instance, jobOf(instance, event.key));
}
