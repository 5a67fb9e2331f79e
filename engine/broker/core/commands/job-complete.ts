import { ACCEPTED } from '../outcome.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';
import { workableJob } from './workable-job.ts';

export const jobComplete: CommandHandler<'job.complete'> = (stepping, { jobKey, variables }) => {
  const found = workableJob(stepping, jobKey, 'complete');
  if (!('job' in found)) return found;
  const { instance, job } = found;
  emit(stepping, { type: 'job.completed', key: jobKey, instanceKey: instance.key });
  stepping.queue.push({ do: 'complete', instanceKey: instance.key, key: job.elementInstanceKey, variables });
  return ACCEPTED;
};
