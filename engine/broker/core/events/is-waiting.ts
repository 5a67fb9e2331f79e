import { hears } from './hears.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';

interface Wait {
  elementInstanceKey?: number;
  /** The event waited for. */
  elementId: string;
}

/** True while the element instance still accepts the event it waits for. */
export function isWaiting(instance: ProcessInstanceState, wait: Wait): boolean {
  if (wait.elementInstanceKey === undefined) return false;
  const element = instance.elements[wait.elementInstanceKey];
  if (element === undefined || !hears(element, wait.elementId)) return false;
  return element.lifecycle === 'activated' || element.lifecycle === 'completing';
}
