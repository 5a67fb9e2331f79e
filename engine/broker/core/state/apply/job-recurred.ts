import type { JobRecurred } from '../../../records/job.ts';
import { makeActivatable } from '../job-index.ts';
import { instanceOf, jobOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyJobRecurred(state: State, event: JobRecurred): void {
  makeActivatable(state, jobOf(instanceOf(state, event.instanceKey), event.key));
}
