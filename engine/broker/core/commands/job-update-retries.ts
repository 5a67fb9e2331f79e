import { ACCEPTED, reject } from '../outcome.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';
import { findJob } from './find-job.ts';

export const jobUpdateRetries: CommandHandler<'job.update-retries'> = (
  stepping,
  { jobKey: key, retries },
) => {
  const subject = `Expected to update retries for job with key '${key}'`;
  if (retries < 1) {
    const reason = `${subject} with a positive amount of retries, but the amount given was '${retries}'`;
    return reject('INVALID_ARGUMENT', reason);
  }
  const found = findJob(stepping, key);
  if (found === undefined) return reject('NOT_FOUND', `${subject}, but no such job was found`);
  emit(stepping, { type: 'job.retries-updated', key, instanceKey: found.instance.key, retries });
  return ACCEPTED;
};
