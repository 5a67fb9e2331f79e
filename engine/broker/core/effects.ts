import type { Effect } from '../records/effect.ts';
import type { Event } from '../records/event.ts';
import type { State } from './state/state.ts';

/** Adds what the runtime has to do because of an event that was just applied. */
export function collectEffects(state: State, event: Event, effects: Effect[]): void {
  if (event.type === 'job.created') {
    announce(event.jobType, effects);
  } else if (event.type === 'job.failed' || event.type === 'job.timed-out' || event.type === 'job.recurred') {
    const job = state.instances.get(event.instanceKey)?.jobs[event.key];
    if (job?.lifecycle === 'activatable') announce(job.jobType, effects);
  }
}

function announce(jobType: string, effects: Effect[]): void {
  if (!effects.some((effect) => effect.kind === 'jobs-available' && effect.jobType === jobType)) {
    effects.push({ kind: 'jobs-available', jobType });
  }
}
