import { closeWaits } from '../events/close-waits.ts';
import { closeIncidents } from '../incidents.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { assertTransition } from './transitions.ts';

/** An element instance to be ended; `entered` once everything inside it is on the list before it. */
interface Ending {
  instance: ProcessInstanceState;
  key: number;
  entered: boolean;
}

/**
 * Ends an element instance with everything inside it: children first, a called process among them, then its jobs,
 * timers, subscriptions.
 */
export function terminateElement(stepping: Stepping, instance: ProcessInstanceState, key: number): void {
  if (instance.elements[key] !== undefined) terminateAll(stepping, [{ instance, key, entered: false }]);
}

/** Ends everything directly inside a scope; the scope itself stays. */
export function terminateChildren(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scopeKey: number,
): void {
  terminateAll(stepping, childrenOf(instance, scopeKey));
}

/** A list and not recursion: called processes may nest a thousand deep. */
function terminateAll(stepping: Stepping, endings: Ending[]): void {
  for (let ending = endings.pop(); ending !== undefined; ending = endings.pop()) {
    if (ending.entered) leave(stepping, ending);
    else endings.push({ ...ending, entered: true }, ...enter(stepping, ending));
  }
}

/** Answers what has to end before it: the last one first. */
function enter(stepping: Stepping, { instance, key }: Ending): Ending[] {
  if (instance.banned !== undefined) return calledBy(stepping, instance);
  const element = instance.elements[key];
  if (element === undefined) return [];
  assertTransition(element.lifecycle, 'terminating');
  emit(stepping, { type: 'element.terminating', key, instanceKey: instance.key });
  const called = calledInstance(stepping, element.calledInstanceKey);
  return called === undefined ? childrenOf(instance, key) : [called];
}

function leave(stepping: Stepping, { instance, key }: Ending): void {
  if (instance.elements[key] === undefined) return;
  if (instance.banned === undefined) {
    closeWaits(stepping, instance, key);
    for (const job of Object.values(instance.jobs)) {
      if (job.elementInstanceKey === key)
        emit(stepping, { type: 'job.canceled', key: job.key, instanceKey: instance.key });
    }
    closeIncidents(stepping, instance, (incident) => incident.elementInstanceKey === key);
  }
  emit(stepping, { type: 'element.terminated', key, instanceKey: instance.key });
}

function childrenOf(instance: ProcessInstanceState, scopeKey: number): Ending[] {
  if (instance.elements[scopeKey]?.children === 0) return [];
  return Object.values(instance.elements)
    .filter((child) => child.scopeKey === scopeKey)
    .map(({ key }) => ({ instance, key, entered: false }))
    .reverse();
}

/** An instance put aside by a bug has nothing left but what it called. */
function calledBy(stepping: Stepping, instance: ProcessInstanceState): Ending[] {
  return Object.values(instance.elements)
    .map(({ calledInstanceKey }) => calledInstance(stepping, calledInstanceKey))
    .filter((ending) => ending !== undefined);
}

function calledInstance(stepping: Stepping, key: number | undefined): Ending | undefined {
  const instance = key === undefined ? undefined : stepping.state.instances.get(key);
  return instance === undefined ? undefined : { instance, key: instance.key, entered: false };
}
