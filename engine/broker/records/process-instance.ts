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

/** Ends a running instance. */
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

/** Moves a running instance to another process definition, element by element. */
export interface ProcessInstanceMigrate {
  type: 'process-instance.migrate';
  processInstanceKey: number;
  targetProcessDefinitionKey: number;
  mappings: readonly MappingInstruction[];
}

/** Where an element of the source process goes. */
export interface MappingInstruction {
  sourceElementId: string;
  targetElementId: string;
}

export type ProcessInstanceCommand =
  ProcessInstanceCreate | ProcessInstanceCancel | ProcessInstanceModify | ProcessInstanceMigrate;

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
  /** What those can hear from now on that an event sub-process had interrupted, by element instance key. */
  hearings?: Readonly<Record<number, Hearing>>;
}

/** Which events reach an element instance. */
export interface Hearing {
  /** It hears nothing but `always`: it began without a place for events, or one of `last` has happened. */
  readonly isDeaf: boolean;
  /** Ids of the events after which it is deaf: those that interrupt. */
  readonly last: readonly string[];
  /** Ids of the events on its boundary: heard all the same, until one of them is among the `last`. */
  readonly always: readonly string[];
}

/** The instance runs another definition from now on. */
export interface ProcessInstanceMigrated {
  type: 'process-instance.migrated';
  key: number;
  processDefinitionKey: number;
  /** Its process id: the lock of a message start event goes with it. */
  bpmnProcessId: string;
  /** The new element ids, by element instance key; the process itself among them. */
  elementIds: Readonly<Record<number, string>>;
  /** What they could hear until now, by element instance key: it stays so for those that are moved for the first time. */
  hearings?: Readonly<Record<number, Hearing>>;
}

export type ProcessInstanceEvent =
  ProcessInstanceCreated | ProcessInstanceModified | ProcessInstanceMigrated | ProcessInstanceBanned;

export interface ProcessInstanceResponse {
  type: 'process-instance.created';
  processInstanceKey: number;
  processDefinitionKey: number;
  bpmnProcessId: string;
  version: number;
}
