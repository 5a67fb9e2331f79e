import type { JobState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { Stepping } from '../stepping.ts';

export interface FoundJob {
  instance: ProcessInstanceState;
  job: JobState;
}

/** A job with its instance; remembers the instance as the one being worked on. */
export function findJob(stepping: Stepping, jobKey: number): FoundJob | undefined {
  const instanceKey = stepping.state.owners.get(jobKey);
  const instance = instanceKey === undefined ? undefined : stepping.state.instances.get(instanceKey);
  const job = instance?.jobs[jobKey];
  if (instance === undefined || job === undefined) return undefined;
  stepping.instanceKey = instance.key;
  return { instance, job };
}
