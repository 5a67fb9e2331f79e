import { raiseIncident } from '../incidents.ts';
import { ACCEPTED } from '../outcome.ts';
import { emit } from '../stepping.ts';
import { writeLocal } from '../variables/write.ts';
import type { CommandHandler } from './command-handler.ts';
import { workableJob } from './workable-job.ts';

/** A worker gives a job back: at once, after a back-off, or (without retries left) as an incident. */
export const jobFail: CommandHandler<'job.fail'> = (stepping, command) => {
  const { jobKey, retries, errorMessage, retryBackOffMs, variables } = command;
  const found = workableJob(stepping, jobKey, 'fail');
  if (!('job' in found)) return found;
  const { instance, job } = found;
  const recurAt = retries > 0 && retryBackOffMs > 0 ? stepping.now + retryBackOffMs : undefined;
  emit(stepping, {
    type: 'job.failed',
    ...{ key: jobKey, instanceKey: instance.key, retries, errorMessage },
    ...(recurAt === undefined ? {} : { recurAt }),
  });
  writeLocal(stepping, instance, job.elementInstanceKey, variables);
  if (retries > 0) return ACCEPTED;
  const message = errorMessage === '' ? 'No more retries left.' : errorMessage;
  const about = { elementInstanceKey: job.elementInstanceKey, jobKey };
  raiseIncident(stepping, instance, about, { failure: 'JOB_NO_RETRIES', message });
  return ACCEPTED;
};
