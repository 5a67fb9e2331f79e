import type { ProcessInstanceState } from '../state/process-instance-state.ts';

/** True while the element instance still accepts the events it waits for. */
export function isWaiting(instance: ProcessInstanceState, wait: { elementInstanceKey?: number }): boolean {
  if (wait.elementInstanceKey === undefined) return false;
  const element = instance.elements[wait.elementInstanceKey];
  return element !== undefined && (element.lifecycle === 'activated' || element.lifecycle === 'completing');
}
