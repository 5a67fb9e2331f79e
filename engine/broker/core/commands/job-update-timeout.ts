import { ACCEPTED, reject } from '../outcome.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';
import { findJob } from './find-job.ts';

/** Moves the end of a lease to `timeoutMs` from now. */
export const jobUpdateTimeout: CommandHandler<'job.update-timeout'> = (
  stepping,
  { jobKey: key, timeoutMs },
) => {
  const found = findJob(stepping, key);
  if (found === undefined) {
    return reject(
      'NOT_FOUND',
      `Expected to update job deadline with key '${key}', but no such job was found`,
    );
  }
  if (found.job.lifecycle !== 'activated') {
    return reject(
      'INVALID_STATE',
      `Expected to update the timeout of job with key '${key}', but it is not active`,
    );
  }
  const deadline = stepping.now + timeoutMs;
  emit(stepping, { type: 'job.timeout-updated', key, instanceKey: found.instance.key, deadline });
  return ACCEPTED;
};
