import type { CompiledElement } from '../../process/compiled-element.ts';
import { isFailure, type Failure } from '../failure.ts';
import { compiledOf } from '../state/lookup.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import type { Stepping } from '../stepping.ts';
import { catchEvents } from './catch-events.ts';
import { evaluateWaits, openWaits } from './open-waits.ts';

const scopes = new Set<CompiledElement['kind']>(['process', 'subProcess', 'eventSubProcess']);

/**
 * Whether an activating scope begins at a start event: then its waits are opened by that event when it completes, and
 * what is wrong with them is the event's incident (measured on 8.5.25). Begun elsewhere it opens them itself.
 */
export function opensAtStart(
  instance: ProcessInstanceState,
  compiled: CompiledElement,
  startAt: readonly CompiledElement[] | undefined,
): boolean {
  if (!scopes.has(compiled.kind)) return false;
  const named = compiled.kind === 'process' ? instance.startAt : startAt?.map(({ id }) => id);
  if (named === undefined || named.length === 0) return true;
  return compiled.startEvents.some(({ id }) => named.includes(id));
}

/** A start event has completed: opens what its scope waits for, unless that is open already. */
export function openScopeWaits(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scopeKey: number,
): Failure | undefined {
  const scope = instance.elements[scopeKey];
  if (scope === undefined) return undefined;
  const compiled = compiledOf(stepping.state, instance, scope);
  if (catchEvents(compiled).length === 0 || isWaiting(instance, scopeKey)) return undefined;
  const waits = evaluateWaits(stepping, instance, scope, compiled);
  if (isFailure(waits)) return waits;
  openWaits(stepping, instance, scopeKey, waits);
  return undefined;
}

function isWaiting(instance: ProcessInstanceState, scopeKey: number): boolean {
  const its = ({ elementInstanceKey }: { elementInstanceKey?: number }): boolean =>
    elementInstanceKey === scopeKey;
  return [instance.timers, instance.subscriptions, instance.signals ?? {}].some((waits) =>
    Object.values(waits).some(its),
  );
}
