import { reject, type Outcome } from '../outcome.ts';
import type { JobLifecycle } from '../state/process-instance-state.ts';
import type { Stepping } from '../stepping.ts';
import { findJob, type FoundJob } from './find-job.ts';

const NAMES: Record<JobLifecycle, string> = {
  activatable: 'ACTIVATABLE',
  activated: 'ACTIVATED',
  failed: 'FAILED',
  'error-thrown': 'ERROR_THROWN',
};

/** The job a worker may complete, fail or throw an error from; or Zeebe's refusal. A lapsed lease is no obstacle. */
export function workableJob(stepping: Stepping, jobKey: number, verb: string): FoundJob | Outcome {
  const found = findJob(stepping, jobKey);
  const subject = `Expected to ${verb} job with key '${jobKey}', but`;
  if (found === undefined) return reject('NOT_FOUND', `${subject} no such job was found`);
  const { lifecycle } = found.job;
  if (lifecycle === 'activatable' || lifecycle === 'activated') return found;
  return reject('INVALID_STATE', `${subject} it is in state '${NAMES[lifecycle]}'`);
}
