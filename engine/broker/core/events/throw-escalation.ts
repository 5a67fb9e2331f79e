import type { CompiledElement } from '../../process/compiled-element.ts';
import { emptyDocument } from '../state/dictionary.ts';
import type { ThrowEscalationOperation } from '../operation.ts';
import { compiledOf, instanceOf } from '../state/lookup.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import type { State } from '../state/state.ts';
import type { Stepping } from '../stepping.ts';
import { outwards, type Level } from './outwards.ts';
import { triggerEvent } from './trigger.ts';

/**
 * An event throws an escalation: the nearest level outwards that catches it does. Nobody need: then, and when the
 * catching event doesn't interrupt, the thrower goes on.
 */
export function throwEscalation(stepping: Stepping, operation: ThrowEscalationOperation): void {
  const { instanceKey, key, escalationCode } = operation;
  const instance = instanceOf(stepping.state, instanceKey);
  const element = instance.elements[key];
  if (element === undefined) return;
  const caught = findCatch(stepping.state, { instance, element }, escalationCode);
  if (caught !== undefined) {
    const { level, event } = caught;
    const compiled = compiledOf(stepping.state, level.instance, level.element);
    // A scope that an event sub-process interrupted starts no other one; the thrower waits all the same, as in Zeebe.
    const starts = event.kind === 'boundaryEvent' || level.element.interruptedBy === undefined;
    if (starts) {
      const waiting = { instance: level.instance, waiting: level.element, compiled };
      triggerEvent(stepping, { ...waiting, event, variables: emptyDocument() });
    }
  }
  if (caught?.event.interrupting !== true) stepping.queue.push({ do: 'complete', instanceKey, key });
}

/**
 * Out of a scope that an event sub-process interrupted it gets to the events of that scope, then to what called the
 * process (measured on 8.5.25).
 */
function findCatch(
  state: State,
  thrower: Level,
  escalationCode: string,
): { level: Level; event: CompiledElement } | undefined {
  let left: ProcessInstanceState | undefined;
  for (const level of outwards(state, thrower.instance, thrower.element)) {
    const { instance, element } = level;
    if (instance === left) continue;
    const event = catching(compiledOf(state, instance, element), escalationCode);
    if (event !== undefined) return { level, event };
    if (element.lifecycle !== 'activated' || element.interruptedBy !== undefined) left = instance;
  }
  return undefined;
}

/** On one level a named code goes before a catch-all, wherever it stands: boundary or event sub-process. */
function catching(element: CompiledElement, escalationCode: string): CompiledElement | undefined {
  const { eventSubProcesses, boundaryEvents } = element;
  if (eventSubProcesses.length + boundaryEvents.length === 0) return undefined;
  const events = [...eventSubProcesses.flatMap((scope) => scope.startEvents), ...boundaryEvents];
  return (
    events.find(({ trigger }) => trigger?.kind === 'escalation' && trigger.code?.text === escalationCode) ??
    events.find(({ trigger }) => trigger?.kind === 'escalation' && trigger.code === undefined)
  );
}
