import { ACCEPTED, reject } from '../outcome.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';
import { findJob } from './find-job.ts';

export const jobRecur: CommandHandler<'job.recur'> = (stepping, { jobKey: key }) => {
  const found = findJob(stepping, key);
  const subject = `Expected to back off failed job with key '${key}', but`;
  if (found === undefined) return reject('NOT_FOUND', `${subject} no such job was found`);
  if (found.job.recurAt === undefined) return reject('INVALID_STATE', `${subject} it is not backing off`);
  emit(stepping, { type: 'job.recurred', key, instanceKey: found.instance.key });
  return ACCEPTED;
};
