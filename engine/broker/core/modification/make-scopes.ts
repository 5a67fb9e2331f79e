import type { CompiledElement } from '../../process/compiled-element.ts';
import { evaluateWaits, openWaits } from '../events/open-waits.ts';
import { isFailure, type Failure } from '../failure.ts';
import { elementOf } from '../state/lookup.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';

/** Where an element is wanted. */
export interface Place {
  instance: ProcessInstanceState;
  element: CompiledElement;
  /** The element instance to look in; 0: the whole instance. */
  ancestorKey: number;
  /** Called with each scope on the way, outermost first, before its events are subscribed to. */
  onScope(scope: ElementState): void;
  /** False in a rehearsal: what the scopes wait for is evaluated, not opened. */
  open: boolean;
}

/** A scope that can't be chosen or made: why, in Zeebe's words. */
export interface NoScope {
  reason: string;
}

/**
 * Finds the scopes around an element, from the process down, and makes those that are missing: active at once, without
 * start event and input mappings. One that stands at an incident is found too, though nothing can begin in it yet. Below a
 * chosen ancestor every scope is made anew. Answers the innermost one.
 */
export function makeScopes(stepping: Stepping, place: Place): ElementState | NoScope {
  let scope: ElementState = elementOf(place.instance, place.instance.key);
  place.onScope(scope);
  for (const compiled of scopesAround(place.element)) {
    const found = choose(place, compiled, scope);
    if ('reason' in found) return found;
    if (found.chosen === undefined && isRepeated(compiled)) return { reason: notRepeated(compiled) };
    const next = found.chosen ?? make(stepping, place, compiled, scope);
    if (isFailure(next)) {
      return { reason: `Expected to subscribe to catch event(s) of '${compiled.id}' but ${next.message}` };
    }
    if (found.chosen !== undefined) place.onScope(found.chosen);
    scope = next;
  }
  return scope;
}

/** Multi-instance bodies and what they repeat: nobody could say what such an instance goes through. */
function isRepeated({ kind, scope }: CompiledElement): boolean {
  return kind === 'multiInstanceBody' || scope?.kind === 'multiInstanceBody';
}

function notRepeated({ id }: CompiledElement): string {
  return `it contains one or more activate instructions that would result in the activation of multi-instance element '${id}', which is currently unsupported.`;
}

/** The scopes around an element, the process left out, outermost first. */
function scopesAround(element: CompiledElement): CompiledElement[] {
  const scopes: CompiledElement[] = [];
  for (let at = element.scope; at?.scope !== undefined; at = at.scope) scopes.unshift(at);
  return scopes;
}

function choose(
  { instance, ancestorKey, element }: Place,
  compiled: CompiledElement,
  around: ElementState,
): { chosen: ElementState | undefined } | NoScope {
  const running = Object.values(instance.elements).filter(
    (one) => one.elementId === compiled.id && one.scopeKey === around.key,
  );
  if (ancestorKey > 0) return { chosen: running.find((one) => leadsTo(instance, one, ancestorKey)) };
  if (running.length <= 1) return { chosen: running[0] };
  const where = `an element that has a flow scope with more than one active instance: '${element.scope?.id ?? ''}'`;
  return {
    reason: `it contains one or more activate instructions for ${where}. Can't decide in which instance of the flow scope the element should be activated. Please specify an ancestor element instance key for this activate instruction.`,
  };
}

/** True for the ancestor itself and for the scopes around it. */
function leadsTo(instance: ProcessInstanceState, scope: ElementState, ancestorKey: number): boolean {
  for (let at = instance.elements[ancestorKey]; at !== undefined; at = instance.elements[at.scopeKey ?? 0]) {
    if (at.key === scope.key) return true;
  }
  return false;
}

function make(
  stepping: Stepping,
  { instance, onScope, open }: Place,
  compiled: CompiledElement,
  around: ElementState,
): ElementState | Failure {
  const key = newKey(stepping);
  const { key: instanceKey } = instance;
  emit(stepping, {
    type: 'element.activating',
    ...{ key, instanceKey, scopeKey: around.key, elementId: compiled.id, direct: true as const },
  });
  const scope = elementOf(instance, key);
  onScope(scope);
  const waits = evaluateWaits(stepping, instance, scope, compiled);
  if (isFailure(waits)) return waits;
  if (open) openWaits(stepping, instance, key, waits);
  emit(stepping, { type: 'element.activated', key, instanceKey });
  return scope;
}
