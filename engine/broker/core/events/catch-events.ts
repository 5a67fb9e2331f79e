import type { CompiledElement } from '../../process/compiled-element.ts';

/**
 * The events an element instance waits for while it is active: its own, those on its boundary, those that start its
 * event sub-processes, those behind an event-based gateway.
 */
export function catchEvents(element: CompiledElement): readonly CompiledElement[] {
  const own = waitsForOwn(element) ? [element] : [];
  const behind = element.kind === 'eventBasedGateway' ? element.outgoing.map((flow) => flow.target) : [];
  const starts = element.eventSubProcesses.flatMap((scope) => scope.startEvents);
  if (own.length + behind.length + starts.length === 0) return element.boundaryEvents;
  return [...own, ...behind, ...starts, ...element.boundaryEvents];
}

function waitsForOwn(element: CompiledElement): boolean {
  if (element.kind === 'receiveTask') return true;
  return element.kind === 'intermediateCatchEvent' && !element.behindEventGateway;
}
