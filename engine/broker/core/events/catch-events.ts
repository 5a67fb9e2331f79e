import type { CompiledElement } from '../../process/compiled-element.ts';

/**
 * The events an element instance waits for while it is active: its own, those on its boundary, those that start its
 * event sub-processes, those behind an event-based gateway.
 */
export function catchEvents(element: CompiledElement): readonly CompiledElement[] {
  if (isPassedThrough(element)) return [];
  const own = waitsForOwn(element) ? [element] : [];
  const behind = element.kind === 'eventBasedGateway' ? element.outgoing.map((flow) => flow.target) : [];
  const starts = element.eventSubProcesses.flatMap((scope) => scope.startEvents);
  const boundary = onBoundary(element);
  if (own.length + behind.length + starts.length === 0) return boundary;
  return [...own, ...behind, ...starts, ...boundary];
}

/** Passed through so fast that Zeebe opens none of their boundary events (measured on 8.5.25). */
function isPassedThrough({ kind, script, calledDecision }: CompiledElement): boolean {
  if (kind === 'task' || kind === 'manualTask') return true;
  return script !== undefined || calledDecision !== undefined;
}

/** The last one drawn first: of timers due at once that is the order in which Zeebe fires them (measured on 8.5.25). */
function onBoundary({ boundaryEvents }: CompiledElement): readonly CompiledElement[] {
  return boundaryEvents.length > 1 ? [...boundaryEvents].reverse() : boundaryEvents;
}

function waitsForOwn(element: CompiledElement): boolean {
  if (element.kind === 'receiveTask') return true;
  return element.kind === 'intermediateCatchEvent' && !element.behindEventGateway;
}
