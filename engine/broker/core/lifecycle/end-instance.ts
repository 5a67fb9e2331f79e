import { correlateNextStart } from '../events/message-start.ts';
import { returnToCaller } from './return-to-caller.ts';
import { modelOf } from '../state/lookup.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { pickVariables, visibleVariables } from '../variables/visible.ts';

/** The process itself completes: tells whoever waits for its result and lets the next start message in. */
export function endInstance(stepping: Stepping, instance: ProcessInstanceState): void {
  const { key, awaitResult, parent, startLock, processDefinitionKey } = instance;
  const variables = visibleVariables(instance, key);
  emit(stepping, { type: 'element.completed', key, instanceKey: key });
  if (awaitResult !== undefined) {
    stepping.effects.push({
      kind: 'process-completed',
      requestId: awaitResult.requestId,
      processInstanceKey: key,
      processDefinitionKey,
      bpmnProcessId: modelOf(stepping.state, processDefinitionKey).bpmnProcessId,
      version: stepping.state.definitions.get(processDefinitionKey)?.version ?? 1,
      variables: pickVariables(variables, awaitResult.fetchVariables),
    });
  }
  if (parent !== undefined) returnToCaller(stepping, parent, variables);
  if (startLock !== undefined) correlateNextStart(stepping, startLock);
}
