import type { JobErrorThrown } from '../../../records/job.ts';
import { withdrawJob } from '../job-index.ts';
import { instanceOf, jobOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyJobErrorThrown(state: State, event: JobErrorThrown): void {
  const job = jobOf(instanceOf(state, event.instanceKey), event.key);
  withdrawJob(state, job);
  job.lifecycle = 'error-thrown';
  job.error = { code: event.errorCode, message: event.errorMessage, variables: event.variables };
}
