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

export type ProcessInstanceCommand = ProcessInstanceCreate | ProcessInstanceCancel;

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

export type ProcessInstanceEvent = ProcessInstanceCreated | ProcessInstanceBanned;

export interface ProcessInstanceResponse {
  type: 'process-instance.created';
  processInstanceKey: number;
  processDefinitionKey: number;
  bpmnProcessId: string;
  version: number;
}
