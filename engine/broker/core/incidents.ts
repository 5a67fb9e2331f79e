import type { Failure } from './failure.ts';
import type { ProcessInstanceState } from './state/process-instance-state.ts';
import { emit, newKey, type Stepping } from './stepping.ts';

/** Stops an element (or a job of it) until an operator resolves what is wrong. */
export function raiseIncident(
  stepping: Stepping,
  instance: ProcessInstanceState,
  about: { elementInstanceKey: number; jobKey?: number },
  failure: Failure,
): void {
  emit(stepping, {
    type: 'incident.created',
    key: newKey(stepping),
    instanceKey: instance.key,
    ...about,
    errorType: failure.failure,
    errorMessage: failure.message,
  });
}

/** Incidents go with what they are about. */
export function closeIncidents(
  stepping: Stepping,
  instance: ProcessInstanceState,
  isGone: (incident: { elementInstanceKey: number; jobKey?: number }) => boolean,
): void {
  for (const incident of Object.values(instance.incidents)) {
    if (isGone(incident))
      emit(stepping, { type: 'incident.resolved', key: incident.key, instanceKey: instance.key });
  }
}
