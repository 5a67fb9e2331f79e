import type { JobCompleted } from '../../../records/job.ts';
import { deleteJob } from '../job-index.ts';
import { elementOf, instanceOf, jobOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyJobCompleted(state: State, event: JobCompleted): void {
  const instance = instanceOf(state, event.instanceKey);
  const job = jobOf(instance, event.key);
  if (job.listener !== undefined) {
    const element = elementOf(instance, job.elementInstanceKey);
    element.listened = { ...element.listened, [job.listener]: (element.listened?.[job.listener] ?? 0) + 1 };
  }
  deleteJob(state, instance, job);
}
