import type { ListenerEvent } from '../../records/job.ts';
import type { JsonObject } from '../../records/json.ts';
import { ACCEPTED } from '../outcome.ts';
import { elementOf } from '../state/lookup.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { writeLocal } from '../variables/write.ts';
import type { CommandHandler } from './command-handler.ts';
import { workableJob } from './workable-job.ts';

export const jobComplete: CommandHandler<'job.complete'> = (stepping, { jobKey, variables }) => {
  const found = workableJob(stepping, jobKey, 'complete');
  if (!('job' in found)) return found;
  const { instance, job } = found;
  emit(stepping, { type: 'job.completed', key: jobKey, instanceKey: instance.key });
  const { elementInstanceKey: key, listener } = job;
  if (listener === undefined)
    stepping.queue.push({ do: 'complete', instanceKey: instance.key, key, variables });
  else goOn(stepping, instance, { key, listener, variables });
  return ACCEPTED;
};

/** What a start listener brings stays in the element, what an end listener brings in the scope around it. */
function goOn(
  stepping: Stepping,
  instance: ProcessInstanceState,
  { key, listener, variables }: { key: number; listener: ListenerEvent; variables: JsonObject },
): void {
  if (listener === 'start') {
    writeLocal(stepping, instance, key, variables);
    stepping.queue.push({ do: 'resume', instanceKey: instance.key, key });
  } else {
    writeLocal(stepping, instance, elementOf(instance, key).scopeKey ?? key, variables);
    stepping.queue.push({ do: 'complete', instanceKey: instance.key, key });
  }
}
