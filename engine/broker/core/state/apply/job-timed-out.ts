import type { JobTimedOut } from '../../../records/job.ts';
import { makeActivatable } from '../job-index.ts';
import { instanceOf, jobOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyJobTimedOut(state: State, event: JobTimedOut): void {
  makeActivatable(state, jobOf(instanceOf(state, event.instanceKey), event.key));
}
