import type { Effect } from '../records/effect.ts';
import type { Event } from '../records/event.ts';
import { collectEffects } from './effects.ts';
import { collectOccurrences, type Occurrence } from './occurrences.ts';
import type { ActivateOperation, Operation } from './operation.ts';
import { apply } from './state/apply/apply.ts';
import type { State } from './state/state.ts';

/** One step under way. Lives for the length of a `step` call only. */
export interface Stepping {
  readonly state: State;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly events: Event[];
  readonly effects: Effect[];
  readonly occurrences: Occurrence[];
  readonly queue: Operation[];
  /** Element activations left before the step is taken for an endless loop. */
  budget: number;
  /** Signals thrown so far by events. */
  broadcasts: number;
  /** What follows when an element instance has been terminated: the boundary event that interrupts it. */
  readonly afterEnd: Map<number, ActivateOperation>;
  /** What follows when nothing is left inside an interrupted scope: its event sub-process, or its completion. */
  readonly afterClearing: Map<number, Operation>;
  /** The instance being worked on: the one to ban when the step meets a bug. */
  instanceKey?: number;
}

/**
 * How many elements one command may activate. Zeebe would go round a gateway loop without a wait state for ever;
 * here the element that exceeds the budget gets an incident, and resolving it buys another round.
 */
export const ACTIVATIONS_MAX = 10_000;

export function createStepping(state: State, now: number): Stepping {
  return {
    state,
    now,
    events: [],
    effects: [],
    occurrences: [],
    queue: [],
    budget: ACTIVATIONS_MAX,
    broadcasts: 0,
    afterEnd: new Map(),
    afterClearing: new Map(),
  };
}

/** Thrown when folding an event fails: memory can't be trusted any more and has to be rebuilt from the log. */
export class ApplyError extends Error {
  override readonly name = 'ApplyError';
}

/** Records that something happened: folds it into the state and keeps it for the log. */
export function emit(stepping: Stepping, event: Event): void {
  try {
    collectOccurrences(stepping.state, event, stepping.occurrences);
    apply(stepping.state, event);
  } catch (cause) {
    throw new ApplyError(`Expected to apply the event '${event.type}', but it failed`, { cause });
  }
  stepping.events.push(event);
  collectEffects(stepping.state, event, stepping.effects);
}

/** Draws a key. The event that carries it must be emitted in the same step, or a replay would draw it again. */
export function newKey(stepping: Stepping): number {
  return stepping.state.nextKey++;
}
