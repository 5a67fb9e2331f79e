import { elementType } from '../element-type.ts';
import { compiledOf } from '../state/lookup.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { State } from '../state/state.ts';

/** An element instance in the JSON in which 8.5.25 shows one in a refusal, member by member in its order. */
export function printElementInstance(
  state: State,
  instance: ProcessInstanceState,
  element: ElementState,
): string {
  const definition = state.definitions.get(instance.processDefinitionKey);
  return JSON.stringify({
    parentKey: element.scopeKey ?? -1,
    childCount: element.children,
    childActivatedCount: 0,
    childCompletedCount: 0,
    childTerminatedCount: 0,
    jobKey: 0,
    multiInstanceLoopCounter: 0,
    interruptingElementId: element.interruptedBy ?? '',
    calledChildInstanceKey: element.calledInstanceKey ?? -1,
    elementRecord: {
      key: element.key,
      state: `ELEMENT_${element.lifecycle.toUpperCase()}`,
      processInstanceRecord: {
        bpmnElementType: elementType(compiledOf(state, instance, element).kind),
        elementId: element.elementId,
        bpmnProcessId: definition?.bpmnProcessId ?? '',
        version: definition?.version ?? 0,
        processDefinitionKey: instance.processDefinitionKey,
        processInstanceKey: instance.key,
        flowScopeKey: element.scopeKey ?? -1,
        bpmnEventType: 'UNSPECIFIED',
        parentProcessInstanceKey: instance.parent?.instanceKey ?? -1,
        parentElementInstanceKey: instance.parent?.elementInstanceKey ?? -1,
        tenantId: '<default>',
      },
    },
    activeSequenceFlows: element.activeFlows,
    userTaskKey: -1,
    executionListenerIndex: 0,
    processDepth: 1,
  });
}
