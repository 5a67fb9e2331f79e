import { terminateElement } from '../lifecycle/terminate.ts';
import { correlateNextStart } from '../events/message-start.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import type { Stepping } from '../stepping.ts';

/**
 * Carries out one terminate instruction, then ends the scopes around it that have nothing left to do, the instance
 * itself among them; `needed` are those in which something is about to be activated. One that is gone already is fine.
 */
export function terminateInstructed(stepping: Stepping, key: number, needed: ReadonlySet<number>): void {
  const instanceKey = stepping.state.owners.get(key);
  const instance = instanceKey === undefined ? undefined : stepping.state.instances.get(instanceKey);
  if (instance === undefined) return;
  for (
    let at = instance.elements[key];
    at !== undefined && (at.key === key || isIdle(instance, at.key, needed));
    at = instance.elements[at.scopeKey ?? 0]
  ) {
    terminateElement(stepping, instance, at.key);
  }
  const hasEnded = !stepping.state.instances.has(instance.key);
  if (hasEnded && instance.startLock !== undefined) correlateNextStart(stepping, instance.startLock);
}

function isIdle(instance: ProcessInstanceState, key: number, needed: ReadonlySet<number>): boolean {
  const scope = instance.elements[key];
  return scope?.children === 0 && scope.activeFlows === 0 && !needed.has(key);
}
