import type { JobRetriesUpdated } from '../../../records/job.ts';
import { instanceOf, jobOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyJobRetriesUpdated(state: State, event: JobRetriesUpdated): void {
  jobOf(instanceOf(state, event.instanceKey), event.key).retries = event.retries;
}
