import type { CompiledElement } from '../../process/compiled-element.ts';
import type { JsonObject } from '../../records/json.ts';
import { isFailure, type Failure } from '../failure.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { Stepping } from '../stepping.ts';
import { evaluateMappings } from './mappings.ts';
import { visibleVariables } from './visible.ts';
import { propagate, writeLocal } from './write.ts';

/** What a completing element hands outwards, and what completed it. */
export interface Output {
  instance: ProcessInstanceState;
  element: ElementState;
  compiled: CompiledElement;
  /** What the job or event that completed it carried. */
  variables?: JsonObject;
}

/**
 * Writes what a completing element hands outwards. With output mappings only what they name leaves the element;
 * without, everything its job or event brought does. Events that keep their payload as local variables (boundary
 * events, event sub-processes, catch events behind an event-based gateway) hand those on, except an error boundary
 * event: what its error carries leaves it by output mappings only.
 */
export function writeOutput(stepping: Stepping, output: Output): Failure | undefined {
  const { instance, element, compiled, variables } = output;
  // The variable a multi-instance activity reads its result from is local to each instance.
  const outer = element.loopCounter === undefined ? (element.scopeKey ?? element.key) : element.key;
  if (compiled.outputs.length > 0) {
    if (variables !== undefined) writeLocal(stepping, instance, element.key, variables);
    const mapped = evaluateMappings(compiled.outputs, visibleVariables(instance, element.key), true);
    if (isFailure(mapped)) return mapped;
    propagate(stepping, instance, outer, mapped);
  } else if (variables !== undefined) {
    propagate(stepping, instance, element.key, variables);
  } else if (keepsPayloadLocal(compiled) && !isErrorBoundary(compiled)) {
    const own = instance.variables[element.key];
    if (own !== undefined) propagate(stepping, instance, outer, own);
  }
  return undefined;
}

/** True for events whose payload becomes local variables of the event on activation. */
export function keepsPayloadLocal(compiled: CompiledElement): boolean {
  return (
    compiled.behindEventGateway ||
    compiled.kind === 'boundaryEvent' ||
    (compiled.kind === 'startEvent' && compiled.scope?.kind === 'eventSubProcess')
  );
}

function isErrorBoundary(compiled: CompiledElement): boolean {
  return compiled.kind === 'boundaryEvent' && compiled.trigger?.kind === 'error';
}
