import type { JsonObject } from '../../records/json.ts';
import type { ParentLink } from '../../records/process-instance.ts';
import { instanceOf, modelOf } from '../state/lookup.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';
import { writeLocal } from '../variables/write.ts';

export interface Start {
  /** Ids of the elements to begin at; empty: the none start event. */
  startAt: readonly string[];
  /** What the triggering message carried: handed to the start event. */
  startVariables?: JsonObject;
  /** The first variables of the process. */
  variables?: JsonObject;
  /** The call activity that calls it. */
  parent?: ParentLink;
  awaitResult?: { requestId: string; fetchVariables: readonly string[] };
}

/** Creates a process instance and has it begin later in the step. Answers its key. */
export function startInstance(stepping: Stepping, processDefinitionKey: number, start: Start): number {
  const { variables, ...rest } = start;
  const key = newKey(stepping);
  emit(stepping, { type: 'process-instance.created', key, processDefinitionKey, ...rest });
  if (variables !== undefined) writeLocal(stepping, instanceOf(stepping.state, key), key, variables);
  const { root } = modelOf(stepping.state, processDefinitionKey);
  stepping.queue.push({ do: 'activate', instanceKey: key, element: root, byFlow: false });
  return key;
}
