import { elementOf, instanceOf } from '../state/lookup.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { State } from '../state/state.ts';

/** An element instance, and the process instance it lies in. */
export interface Level {
  instance: ProcessInstanceState;
  element: ElementState;
}

/**
 * The way of an error or an escalation: from an element instance through the scopes around it, and from a process that
 * was called on to the call activity that called it.
 */
export function* outwards(
  state: State,
  from: ProcessInstanceState,
  thrower: ElementState,
): Generator<Level, void> {
  let level: Level | undefined = { instance: from, element: thrower };
  while (level !== undefined) {
    yield level;
    level = around(state, level);
  }
}

function around(state: State, { instance, element }: Level): Level | undefined {
  if (element.scopeKey !== undefined) return { instance, element: elementOf(instance, element.scopeKey) };
  if (instance.parent === undefined) return undefined;
  const caller = instanceOf(state, instance.parent.instanceKey);
  return { instance: caller, element: elementOf(caller, instance.parent.elementInstanceKey) };
}
