import type { CompiledElement } from '../../process/compiled-element.ts';
import { awaitedEvent } from '../state/lookup.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { State } from '../state/state.ts';

/**
 * The event a timer or a signal subscription stands for. One that its instance has taken along to another process keeps
 * what it was in the definition `openedIn`: whether it interrupts and how it repeats (measured on 8.5.25).
 */
export function eventOfWait(
  state: State,
  instance: ProcessInstanceState,
  waiting: ElementState,
  { elementId, openedIn }: { elementId: string; openedIn: number | undefined },
): CompiledElement {
  const event = awaitedEvent(state, instance, waiting, elementId);
  if (openedIn === undefined || openedIn === instance.processDefinitionKey) return event;
  const before = state.models.get(openedIn)?.elements.get(elementId);
  if (before?.trigger === undefined) return event;
  return { ...event, interrupting: before.interrupting, trigger: before.trigger };
}
