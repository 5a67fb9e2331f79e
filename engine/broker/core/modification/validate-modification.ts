import type { CompiledElement } from '../../process/compiled-element.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import type { ActivateInstruction, ProcessInstanceModify } from '../../records/process-instance.ts';
import { elementTypeById } from '../element-type.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { modelOf } from '../state/lookup.ts';
import type { State } from '../state/state.ts';
import { SUPPORTED_TYPES } from './supported-types.ts';

/** What the checks look at. */
interface Subject {
  state: State;
  instance: ProcessInstanceState;
  model: CompiledProcess;
  command: ProcessInstanceModify;
}

type Check = (subject: Subject) => string | undefined;

/** Zeebe's order: the first that finds something speaks. */
const CHECKS: readonly Check[] = [
  unknownElements,
  behindGateways,
  unsupportedTypes,
  unknownTerminated,
  unknownScopes,
  foreignScopes,
  unknownAncestors,
  strangeAncestors,
  wrongAncestors,
];

/** Why a modification can't be carried out, in Zeebe's words; undefined when it can be tried. */
export function validateModification(
  state: State,
  instance: ProcessInstanceState,
  command: ProcessInstanceModify,
): string | undefined {
  const model = modelOf(state, instance.processDefinitionKey);
  for (const check of CHECKS) {
    const fault = check({ state, instance, model, command });
    if (fault !== undefined)
      return `Expected to modify instance of process '${model.bpmnProcessId}' but ${fault}`;
  }
  return undefined;
}

function unknownElements({ model, command }: Subject): string | undefined {
  const unknown = command.activate
    .map(({ elementId }) => elementId)
    .filter((id) => elementTypeById(model, id) === undefined);
  if (unknown.length === 0) return undefined;
  return `it contains one or more activate instructions with an element that could not be found: ${quoted(unknown)}`;
}

function behindGateways({ model, command }: Subject): string | undefined {
  const ids = command.activate
    .map(({ elementId }) => elementId)
    .filter((id) => model.elements.get(id)?.behindEventGateway);
  if (ids.length === 0) return undefined;
  return `${unsupported(ids)} The activation of events belonging to an event-based gateway is not supported.`;
}

function unsupportedTypes({ model, command }: Subject): string | undefined {
  const ids = command.activate
    .map(({ elementId }) => elementId)
    .filter((id) => !SUPPORTED_TYPES.includes(elementTypeById(model, id) ?? ''));
  if (ids.length === 0) return undefined;
  const types = quoted(ids.map((id) => elementTypeById(model, id) ?? ''));
  const supported = SUPPORTED_TYPES.join(', ');
  return `${unsupported(ids)} The activation of elements with type ${types} is not supported. Supported element types are: [${supported}].`;
}

function unsupported(ids: readonly string[]): string {
  return `it contains one or more activate instructions for elements that are unsupported: ${quoted(ids)}.`;
}

/** Zeebe asks only whether there is such an element instance, not whose it is. */
function unknownTerminated({ state, command }: Subject): string | undefined {
  const unknown = command.terminate.filter((key) => instanceWithElement(state, key) === undefined);
  if (unknown.length === 0) return undefined;
  return `it contains one or more terminate instructions with an element instance that could not be found: ${quoted(unknown.map(String))}`;
}

function unknownScopes({ model, command }: Subject): string | undefined {
  const unknown = scopeIds(command).filter((id) => elementTypeById(model, id) === undefined);
  if (unknown.length === 0) return undefined;
  return `it contains one or more variable instructions with a scope element id that could not be found: ${quoted(unknown)}`;
}

function foreignScopes({ model, command }: Subject): string | undefined {
  const fits = ({ elementId, variables }: ActivateInstruction) =>
    variables.every(({ scopeId }) => scopeId === '' || isWithin(model.elements.get(elementId), scopeId));
  if (command.activate.every(fits)) return undefined;
  return `it contains one or more variable instructions with a scope element that doesn't belong to the activating element's flow scope. These variables should be set before or after the modification.`;
}

function unknownAncestors({ state, command }: Subject): string | undefined {
  const unknown = ancestorKeys(command).filter(
    (key) => instanceWithElement(state, key)?.elements[key]?.lifecycle !== 'activated',
  );
  if (unknown.length === 0) return undefined;
  return `it contains one or more activate instructions with an ancestor scope key that does not exist, or is not in an active state: ${quoted(unknown.map(String))}`;
}

function strangeAncestors({ instance, command }: Subject): string | undefined {
  const strange = ancestorKeys(command).filter((key) => instance.elements[key] === undefined);
  if (strange.length === 0) return undefined;
  return `it contains one or more activate instructions with an ancestor scope key that does not belong to the modified process instance: ${quoted(strange.map(String))}`;
}

function wrongAncestors({ instance, model, command }: Subject): string | undefined {
  const lines = command.activate.flatMap(({ elementId, ancestorKey }) => {
    const ancestorId = instance.elements[ancestorKey]?.elementId;
    if (ancestorId === undefined || isWithin(model.elements.get(elementId)?.scope, ancestorId)) return [];
    return [
      `\n- instance '${ancestorKey}' of element '${ancestorId}' is not an ancestor of element '${elementId}'`,
    ];
  });
  if (lines.length === 0) return undefined;
  return `it contains one or more activate instructions with an ancestor scope key that is not an ancestor of the element to activate:${lines.join('')}`;
}

function isWithin(element: CompiledElement | undefined, scopeId: string): boolean {
  for (let at = element; at !== undefined; at = at.scope) if (at.id === scopeId) return true;
  return false;
}

function ancestorKeys({ activate }: ProcessInstanceModify): number[] {
  return activate.map(({ ancestorKey }) => ancestorKey).filter((key) => key > 0);
}

function scopeIds({ activate }: ProcessInstanceModify): string[] {
  return activate
    .flatMap(({ variables }) => variables.map(({ scopeId }) => scopeId))
    .filter((id) => id !== '');
}

function quoted(names: readonly string[]): string {
  return [...new Set(names)].map((name) => `'${name}'`).join(', ');
}

function instanceWithElement(state: State, key: number): ProcessInstanceState | undefined {
  const instanceKey = state.owners.get(key);
  const instance = instanceKey === undefined ? undefined : state.instances.get(instanceKey);
  return instance?.elements[key] === undefined ? undefined : instance;
}
