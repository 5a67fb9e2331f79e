import type { JsonObject } from './json.ts';

/** Starts an instance by definition key, or by process id and version (-1: the latest). */
export interface ProcessInstanceCreate {
  type: 'process-instance.create';
  /** 0 when the process is named by its id. */
  processDefinitionKey: number;
  bpmnProcessId: string;
  version: number;
  variables: JsonObject;
  /** Element ids to start before, instead of the none start event. Empty: the ordinary start. */
  startInstructions: readonly string[];
  /** Present for CreateProcessInstanceWithResult: the end is told by the effect `process-completed`. */
  awaitResult?: { requestId: string; fetchVariables: readonly string[] };
}

export interface ProcessInstanceCancel {
  type: 'process-instance.cancel';
  processInstanceKey: number;
}

/** Activates and terminates elements of a running instance, all of it or nothing. */
export interface ProcessInstanceModify {
  type: 'process-instance.modify';
  processInstanceKey: number;
  activate: readonly ActivateInstruction[];
  /** Keys of element instances. */
  terminate: readonly number[];
}

/** One element to activate. */
export interface ActivateInstruction {
  elementId: string;
  /** The element instance in which to look for, or make, the scopes around it; 0: the only one there is. */
  ancestorKey: number;
  variables: readonly VariableInstruction[];
}

/** Variables an activation brings along. */
export interface VariableInstruction {
  /** The scope they become local to: the element or one around it; empty: the process. */
  scopeId: string;
  variables: JsonObject;
}

export type ProcessInstanceCommand = ProcessInstanceCreate | ProcessInstanceCancel | ProcessInstanceModify;

/** Where a called process came from. */
export interface ParentLink {
  instanceKey: number;
  /** The call activity. */
  elementInstanceKey: number;
  /** The instance at the very top, the one that can be cancelled. */
  rootKey: number;
  /** How many calls lie between it and this one: 1 for a process that the root called. */
  depth: number;
}

export interface ProcessInstanceCreated {
  type: 'process-instance.created';
  /** The process instance key. */
  key: number;
  processDefinitionKey: number;
  awaitResult?: { requestId: string; fetchVariables: readonly string[] };
  /** Ids of the elements to begin at: a start event, or those of the start instructions. */
  startAt: readonly string[];
  /** What the message that started it carried. */
  startVariables?: JsonObject;
  /** Present when a call activity called it. */
  parent?: ParentLink;
}

/** A step failed by a bug: the instance is put aside with everything it waits for; only a cancel reaches it. */
export interface ProcessInstanceBanned {
  type: 'process-instance.banned';
  key: number;
  reason: string;
}

/** Instructions reached into these scopes: one that had been interrupted takes elements again. */
export interface ProcessInstanceModified {
  type: 'process-instance.modified';
  key: number;
  scopeKeys: readonly number[];
}

export type ProcessInstanceEvent = ProcessInstanceCreated | ProcessInstanceModified | ProcessInstanceBanned;

export interface ProcessInstanceResponse {
  type: 'process-instance.created';
  processInstanceKey: number;
  processDefinitionKey: number;
  bpmnProcessId: string;
  version: number;
}
