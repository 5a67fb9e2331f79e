import type { JsonObject } from '../../records/json.ts';
import type { ActivateInstruction } from '../../records/process-instance.ts';
import { assignDocument, emptyDocument } from '../state/dictionary.ts';
import { elementById } from '../state/lookup.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { Stepping } from '../stepping.ts';
import { writeLocal } from '../variables/write.ts';
import { makeScopes, type NoScope } from './make-scopes.ts';

/**
 * Carries out one activate instruction: makes the scopes it needs, writes its variables and asks for its element.
 * Answers the keys of the scopes around the element, which must outlive the modification.
 */
export function activateInstructed(
  stepping: Stepping,
  instance: ProcessInstanceState,
  instruction: ActivateInstruction,
  { open }: { open: boolean },
): readonly number[] | NoScope {
  const { elementId, ancestorKey } = instruction;
  const element = elementById(stepping.state, instance, elementId);
  const scopeKeys: number[] = [];
  const onScope = (scope: ElementState) => {
    scopeKeys.push(scope.key);
    const isProcess = scope.key === instance.key;
    const variables = variablesFor(instruction, isProcess ? ['', scope.elementId] : [scope.elementId]);
    if (variables !== undefined) writeLocal(stepping, instance, scope.key, variables);
  };
  const scope = makeScopes(stepping, { instance, element, ancestorKey, onScope, open });
  if ('reason' in scope) return scope;
  const local = variablesFor(instruction, [elementId]);
  stepping.queue.push({
    do: 'activate',
    ...{ instanceKey: instance.key, scopeKey: scope.key, element, byFlow: false, direct: true as const },
    ...(local === undefined ? {} : { local }),
  });
  return scopeKeys;
}

function variablesFor(
  { variables }: ActivateInstruction,
  scopeIds: readonly string[],
): JsonObject | undefined {
  const wanted = variables.filter(({ scopeId }) => scopeIds.includes(scopeId));
  if (wanted.length === 0) return undefined;
  const document = emptyDocument();
  for (const { variables: brought } of wanted) assignDocument(document, brought);
  return document;
}
