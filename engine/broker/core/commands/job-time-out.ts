import { ACCEPTED, reject } from '../outcome.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';
import { findJob } from './find-job.ts';

export const jobTimeOut: CommandHandler<'job.time-out'> = (stepping, { jobKey: key }) => {
  const found = findJob(stepping, key);
  const subject = `Expected to time out activated job with key '${key}', but`;
  if (found === undefined) return reject('NOT_FOUND', `${subject} no such job was found`);
  if (found.job.lifecycle !== 'activated')
    return reject('INVALID_STATE', `${subject} it must be activated first`);
  emit(stepping, { type: 'job.timed-out', key, instanceKey: found.instance.key });
  return ACCEPTED;
};
