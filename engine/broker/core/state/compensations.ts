import type { CompensationState, ProcessInstanceState } from './process-instance-state.ts';

/** What is known of a completed activity. @throws when it can't be compensated. */
export function compensationOf(instance: ProcessInstanceState, key: number): CompensationState {
  const found = instance.compensations?.[key];
  if (found === undefined)
    throw new Error(`Expected a compensation subscription '${key}', but there is none`);
  return found;
}

/** Everything of an instance that can be compensated, the oldest first. */
export function compensationsOf(instance: ProcessInstanceState): CompensationState[] {
  if (instance.compensations === undefined) return [];
  return Object.values(instance.compensations).sort((a, b) => a.key - b.key);
}

/** What of it was done directly in a scope, the oldest first. */
export function compensationsIn(instance: ProcessInstanceState, scopeKey: number): CompensationState[] {
  if (instance.compensations === undefined) return [];
  const inside = Object.values(instance.compensations).filter((one) => one.scopeKey === scopeKey);
  return inside.sort((a, b) => a.key - b.key);
}

/** Forgets a completed activity; with the last one the record of them. */
export function deleteCompensation(instance: ProcessInstanceState, key: number): void {
  if (instance.compensations === undefined) return;
  delete instance.compensations[key];
  for (const _ in instance.compensations) return;
  delete instance.compensations;
}
