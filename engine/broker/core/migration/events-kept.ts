import type { CompiledElement } from '../../process/compiled-element.ts';
import type { Hearing } from '../../records/process-instance.ts';
import { catchEvents } from '../events/catch-events.ts';
import type { OpenWait, WaitKind } from '../events/close-waits.ts';
import type { Move } from './plan.ts';

/** These have a place for events whatever is drawn: it takes what their job or their called process brings. */
const ALWAYS_HEARING: ReadonlySet<CompiledElement['kind']> = new Set([
  'serviceTask',
  'userTask',
  'callActivity',
]);

/** What an instance of an element can hear: it keeps that in whatever process it goes on (measured on 8.5.25). */
export function hearingOf(compiled: CompiledElement): Hearing {
  const { kind, boundaryEvents } = compiled;
  const events = catchEvents(compiled);
  return {
    isDeaf: events.length === 0 && !ALWAYS_HEARING.has(kind),
    last: events.filter(({ interrupting }) => interrupting).map(({ id }) => id),
    always: boundaryEvents.map(({ id }) => id),
  };
}

/**
 * Whether a wait of an element instance outlives its migration: a timer or a signal whose event sub-process and start event
 * are called the same in the target; the target's own is opened beside it, instead of it when it is the same signal. In any
 * other case 8.5.25 keeps it as well, but fails when it happens: here it ends.
 */
export function isTakenAlong({ from, to, waits }: Move, wait: OpenWait, kind: WaitKind): boolean {
  if (kind === 'message') return false;
  const { elementId, signalName } = wait;
  if (waits.some((next) => next.kind === 'signal' && next.signalName === signalName)) return false;
  const scopeId = scopeOf(from, elementId)?.id;
  return scopeId !== undefined && scopeOf(to, elementId)?.id === scopeId;
}

function scopeOf({ eventSubProcesses }: CompiledElement, startId: string): CompiledElement | undefined {
  return eventSubProcesses.find(({ startEvents }) => startEvents.some(({ id }) => id === startId));
}
