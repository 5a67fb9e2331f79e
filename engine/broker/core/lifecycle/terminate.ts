import { closeWaits } from '../events/close-waits.ts';
import { closeIncidents } from '../incidents.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { assertTransition } from './transitions.ts';

/** Ends an element instance with everything inside it: children first, then its jobs, timers, subscriptions. */
export function terminateElement(stepping: Stepping, instance: ProcessInstanceState, key: number): void {
  const element = instance.elements[key];
  if (element === undefined) return;
  assertTransition(element.lifecycle, 'terminating');
  emit(stepping, { type: 'element.terminating', key, instanceKey: instance.key });
  terminateChildren(stepping, instance, key);
  closeWaits(stepping, instance, key);
  for (const job of Object.values(instance.jobs)) {
    if (job.elementInstanceKey === key)
      emit(stepping, { type: 'job.canceled', key: job.key, instanceKey: instance.key });
  }
  closeIncidents(stepping, instance, (incident) => incident.elementInstanceKey === key);
  emit(stepping, { type: 'element.terminated', key, instanceKey: instance.key });
}

/** Ends everything directly inside a scope; the scope itself stays. */
export function terminateChildren(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scopeKey: number,
): void {
  for (const child of Object.values(instance.elements)) {
    if (child.scopeKey === scopeKey) terminateElement(stepping, instance, child.key);
  }
}
