import type { CompiledElement } from '../../process/compiled-element.ts';
import type { JsonObject } from '../../records/json.ts';
import { activateElement } from '../lifecycle/activate.ts';
import { terminateAllInside } from '../lifecycle/terminate-in-turn.ts';
import type { ActivateOperation } from '../operation.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { hears } from './hears.ts';
import { closeWaits } from './close-waits.ts';

/** An event that happened, and who waited for it. */
export interface Occurrence {
  instance: ProcessInstanceState;
  /** The element instance that waited. */
  waiting: ElementState;
  compiled: CompiledElement;
  /** The event it waited for. */
  event: CompiledElement;
  variables: JsonObject;
}

/** Lets an event act on the element instance that waited for it. */
export function triggerEvent(stepping: Stepping, occurrence: Occurrence): void {
  const { compiled, event, waiting } = occurrence;
  // Interrupted already within this step: it hears no other event.
  if (stepping.afterEnd.has(waiting.key)) return;
  if (!hears(waiting, event.id)) return;
  if (waiting.hearing?.last.includes(event.id)) {
    const wholly = event.kind === 'boundaryEvent';
    const { key: instanceKey } = occurrence.instance;
    emit(stepping, { type: 'element.deafened', key: waiting.key, instanceKey, wholly });
  }
  if (event === compiled) completeWaiting(stepping, occurrence);
  else if (compiled.kind === 'eventBasedGateway') leaveGateway(stepping, occurrence);
  else if (event.kind === 'boundaryEvent') enterBoundary(stepping, occurrence);
  else enterEventSubProcess(stepping, occurrence);
}

function completeWaiting(stepping: Stepping, { instance, waiting, variables }: Occurrence): void {
  stepping.queue.push({ do: 'complete', instanceKey: instance.key, key: waiting.key, variables });
}

/** The gateway waits no longer; the token goes on through the event that happened. */
function leaveGateway(stepping: Stepping, occurrence: Occurrence): void {
  const { instance, waiting, event, variables } = occurrence;
  closeWaits(stepping, instance, waiting.key);
  stepping.queue.push({
    do: 'complete',
    instanceKey: instance.key,
    key: waiting.key,
    through: event,
    variables,
  });
}

function enterBoundary(stepping: Stepping, { instance, waiting, event, variables }: Occurrence): void {
  const scopeKey = waiting.scopeKey;
  if (scopeKey === undefined) throw new Error(`Expected '${event.id}' to sit on an element within a scope`);
  const { key: instanceKey } = instance;
  const entry: ActivateOperation = {
    do: 'activate',
    ...{ instanceKey, scopeKey, element: event, byFlow: false, variables },
  };
  if (event.interrupting) {
    stepping.afterEnd.set(waiting.key, entry);
    stepping.queue.push({ do: 'terminate', instanceKey, key: waiting.key });
  } else activateElement(stepping, entry);
}

function enterEventSubProcess(stepping: Stepping, occurrence: Occurrence): void {
  const { instance, waiting, compiled, event, variables } = occurrence;
  const subProcess = event.scope;
  if (subProcess === undefined) throw new Error(`Expected the start event '${event.id}' to lie in a scope`);
  const { key: instanceKey } = instance;
  const entry: ActivateOperation = {
    do: 'activate',
    ...{ instanceKey, scopeKey: waiting.key, element: subProcess, byFlow: false, variables },
  };
  if (event.interrupting) {
    // What sits on the boundary of the scope waits on.
    const starts = compiled.eventSubProcesses.flatMap((scope) => scope.startEvents.map(({ id }) => id));
    closeWaits(stepping, instance, waiting.key, ({ elementId }) => starts.includes(elementId));
    emit(stepping, {
      type: 'scope.interrupted',
      instanceKey,
      scopeKey: waiting.key,
      byElementId: subProcess.id,
    });
    if (waiting.children > 0) {
      stepping.afterClearing.set(waiting.key, entry);
      terminateAllInside(stepping, instance, waiting);
      return;
    }
  }
  stepping.queue.push(entry);
}
