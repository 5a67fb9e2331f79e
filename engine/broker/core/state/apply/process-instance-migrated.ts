import type { ProcessInstanceMigrated } from '../../../records/process-instance.ts';
import { countRunning } from '../deployed-resources.ts';
import { elementOf, instanceOf } from '../lookup.ts';
import type { ProcessInstanceState } from '../process-instance-state.ts';
import { parseStartLock, startLockSlot } from '../slots.ts';
import type { State } from '../state.ts';

/** The instance, its elements and its lock now belong to the other definition. */
export function applyProcessInstanceMigrated(state: State, event: ProcessInstanceMigrated): void {
  const instance = instanceOf(state, event.key);
  const { processDefinitionKey: left } = instance;
  countRunning(state, left, -1);
  countRunning(state, event.processDefinitionKey, 1);
  instance.processDefinitionKey = event.processDefinitionKey;
  for (const signal of Object.values(instance.signals ?? {})) signal.openedIn ??= left;
  for (const [key, elementId] of Object.entries(event.elementIds)) {
    const element = elementOf(instance, Number(key));
    element.elementId = elementId;
    const hearing = event.hearings?.[element.key];
    if (hearing !== undefined) element.hearing ??= hearing;
  }
  moveLock(state, instance, event.bpmnProcessId);
}

/** The process it came from may be started by that correlation key again, the one it went to may not. */
function moveLock(state: State, instance: ProcessInstanceState, bpmnProcessId: string): void {
  if (instance.startLock === undefined) return;
  const { correlationKey } = parseStartLock(instance.startLock);
  state.startLocks.delete(instance.startLock);
  instance.startLock = startLockSlot(bpmnProcessId, correlationKey);
  state.startLocks.set(instance.startLock, instance.key);
}
