import type { CompiledElement } from '../../process/compiled-element.ts';
import type { JsonObject } from '../../records/json.ts';
import type { Failure } from '../failure.ts';
import { compiledOf } from '../state/lookup.ts';
import { outwards, type Level } from './outwards.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { State } from '../state/state.ts';

/** Who catches an error: the event, and the element instance it is attached to or lies in. */
export interface ErrorCatch {
  instance: ProcessInstanceState;
  waiting: ElementState;
  compiled: CompiledElement;
  event: CompiledElement;
}

/**
 * Looks outwards from an element instance for the first level that catches the error: by an event sub-process inside or
 * at the boundary. On one level a named code goes before a catch-all.
 */
export function findErrorCatch(state: State, thrower: Level, errorCode: string): ErrorCatch | undefined {
  for (const { instance, element: waiting } of listeners(state, thrower)) {
    const compiled = compiledOf(state, instance, waiting);
    const starts = compiled.eventSubProcesses.flatMap((scope) => scope.startEvents);
    const event = catching([...starts, ...compiled.boundaryEvents], errorCode);
    if (event !== undefined) return { instance, waiting, compiled, event };
  }
  return undefined;
}

/**
 * The levels an error comes by: none when its thrower isn't active, as while an execution listener is called. From a
 * scope that isn't active or that an event sub-process interrupted it goes on outside of the process only, at what called
 * it (measured on 8.5.25).
 */
function* listeners(state: State, thrower: Level): Generator<Level, void> {
  let [entered, left]: (ProcessInstanceState | undefined)[] = [];
  for (const level of outwards(state, thrower.instance, thrower.element)) {
    const { instance, element } = level;
    if (instance === left) continue;
    const isActive = element.lifecycle === 'activated';
    if (instance !== entered && !isActive) return;
    entered = instance;
    if (isActive && element.interruptedBy === undefined) yield level;
    else left = instance;
  }
}

function catching(events: readonly CompiledElement[], errorCode: string): CompiledElement | undefined {
  const errors = events.filter((event) => event.trigger?.kind === 'error');
  return (
    errors.find((event) => codeOf(event) === errorCode) ?? errors.find((event) => codeOf(event) === undefined)
  );
}

function codeOf(event: CompiledElement): string | undefined {
  return event.trigger?.kind === 'error' ? event.trigger.code?.text : undefined;
}

/** The incident of an error nobody catches; tells which codes would have been. */
export function uncaught(state: State, thrower: Level, errorCode: string, errorMessage: string): Failure {
  const said = errorMessage === '' ? '' : ` with message '${errorMessage}'`;
  const codes: string[] = [];
  for (const { instance, element } of listeners(state, thrower)) {
    const { eventSubProcesses, boundaryEvents } = compiledOf(state, instance, element);
    const starts = eventSubProcesses.flatMap((scope) => scope.startEvents);
    const here = [...boundaryEvents, ...starts].map(codeOf).filter((code) => code !== undefined);
    // Zeebe's order: level by level outwards, the greatest code of a level first.
    codes.push(...here.sort().reverse());
  }
  const available =
    codes.length > 0
      ? `Available error events are [${codes.join(', ')}]`
      : 'No error events are available in the scope.';
  return {
    failure: 'UNHANDLED_ERROR_EVENT',
    message: `Expected to throw an error event with the code '${errorCode}'${said}, but it was not caught. ${available}`,
  };
}

/** What an error carries to the event that catches it. */
export const NO_VARIABLES: JsonObject = {};
