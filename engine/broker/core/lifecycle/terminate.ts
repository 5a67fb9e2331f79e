import { closeWaits } from '../events/close-waits.ts';
import { forgetCompensations } from '../events/compensate.ts';
import { closeIncidents } from '../incidents.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { askInclusiveJoins } from './enter-inclusive-joins.ts';
import { belongingsOf, type Belongings } from './belongings.ts';
import { assertTransition } from './transitions.ts';

/** An element instance to be ended. */
interface Ending {
  instance: ProcessInstanceState;
  key: number;
  /** What the instance holds, by element instance. */
  belongings: Map<number, Belongings>;
  /** True once everything inside it is on the list before it. */
  entered?: true;
}

/**
 * Ends an element instance with everything inside it: children first, a called process among them, then its jobs,
 * timers, subscriptions.
 */
export function terminateElement(stepping: Stepping, instance: ProcessInstanceState, key: number): void {
  const element = instance.elements[key];
  if (element === undefined) return;
  terminateAll(stepping, [{ instance, key, belongings: belongingsOf(instance) }]);
  askInclusiveJoins(stepping, instance, element.scopeKey);
}

/** Ends everything directly inside a scope; the scope itself stays. */
export function terminateChildren(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scopeKey: number,
): void {
  if (instance.elements[scopeKey]?.children === 0) return;
  terminateAll(stepping, childrenOf({ instance, key: scopeKey, belongings: belongingsOf(instance) }));
}

/** A list and not recursion: called processes may nest a thousand deep. */
function terminateAll(stepping: Stepping, endings: Ending[]): void {
  for (let ending = endings.pop(); ending !== undefined; ending = endings.pop()) {
    if (ending.entered) {
      leave(stepping, ending);
      continue;
    }
    endings.push({ ...ending, entered: true });
    for (const inside of enter(stepping, ending)) endings.push(inside);
  }
}

/** Answers what has to end before it: the last one first. */
function enter(stepping: Stepping, ending: Ending): Ending[] {
  const { instance, key } = ending;
  if (instance.banned !== undefined) return calledBy(stepping, instance);
  const element = instance.elements[key];
  if (element === undefined) return [];
  assertTransition(element.lifecycle, 'terminating');
  emit(stepping, { type: 'element.terminating', key, instanceKey: instance.key });
  const called = calledInstance(stepping, element.calledInstanceKey);
  return called === undefined ? childrenOf(ending) : [called];
}

function leave(stepping: Stepping, { instance, key, belongings }: Ending): void {
  if (instance.elements[key] === undefined) return;
  const own = belongings.get(key)?.instance;
  if (instance.banned === undefined && own !== undefined) {
    closeWaits(stepping, own, key);
    for (const job of Object.values(own.jobs)) {
      emit(stepping, { type: 'job.canceled', key: job.key, instanceKey: instance.key });
    }
    closeIncidents(stepping, own, (incident) => incident.elementInstanceKey === key);
  }
  if (instance.compensations !== undefined) forgetCompensations(stepping, instance, key);
  emit(stepping, { type: 'element.terminated', key, instanceKey: instance.key });
}

function childrenOf({ instance, key, belongings }: Ending): Ending[] {
  const children = belongings.get(key)?.children ?? [];
  return children.map((child) => ({ instance, key: child, belongings })).reverse();
}

/** An instance put aside by a bug has nothing left but what it called. */
function calledBy(stepping: Stepping, instance: ProcessInstanceState): Ending[] {
  return Object.values(instance.elements)
    .map(({ calledInstanceKey }) => calledInstance(stepping, calledInstanceKey))
    .filter((ending) => ending !== undefined);
}

function calledInstance(stepping: Stepping, key: number | undefined): Ending | undefined {
  const instance = key === undefined ? undefined : stepping.state.instances.get(key);
  if (instance === undefined) return undefined;
  return { instance, key: instance.key, belongings: belongingsOf(instance) };
}
