import type { CompiledElement } from '../process/compiled-element.ts';
import type { JsonObject } from '../records/json.ts';

/**
 * What is still to be done within a step, first in, first out: the order in which Zeebe would process the follow-up
 * commands of its elements. Elements only ask for operations; the lifecycle carries them out.
 */
export type Operation =
  | ActivateOperation
  | ResumeOperation
  | CompleteOperation
  | ThrowErrorOperation
  | ThrowEscalationOperation
  | BroadcastOperation
  | CompensateOperation
  | InterruptScopeOperation
  | TerminateInsideOperation
  | TerminateOperation
  | CorrelateOperation
  | SpawnOperation
  | JoinOperation;

export interface ActivateOperation {
  do: 'activate';
  instanceKey: number;
  /** Absent for the process itself. */
  scopeKey?: number;
  element: CompiledElement;
  byFlow: boolean;
  /** Compensation handlers: the subscription that calls it. */
  compensates?: number;
  /** True for an instruction's element in a running instance. */
  direct?: true;
  /** Variables that become local to the element, before its input mappings. */
  local?: JsonObject;
  /** One instance of a multi-instance activity: which one, beginning at 1. */
  loopCounter?: number;
  /** What the event that triggered the element carried. */
  variables?: JsonObject;
  /** Start instructions below this scope: begin there and not at its start event. */
  startAt?: readonly CompiledElement[];
}

/** Tries an activation again after its incident was resolved. */
export interface ResumeOperation {
  do: 'resume';
  instanceKey: number;
  key: number;
}

export interface CompleteOperation {
  do: 'complete';
  instanceKey: number;
  key: number;
  /** What the job or the event carried. */
  variables?: JsonObject;
  /** Event-based gateways: the event that happened. */
  through?: CompiledElement;
}

/** An error end event throws. */
export interface ThrowErrorOperation {
  do: 'throw-error';
  instanceKey: number;
  key: number;
  errorCode: string;
}

/** An event throws an escalation. */
export interface ThrowEscalationOperation {
  do: 'throw-escalation';
  instanceKey: number;
  key: number;
  escalationCode: string;
}

/** An event of the instance throws a signal. */
export interface BroadcastOperation {
  do: 'broadcast';
  instanceKey: number;
  signalName: string;
  variables: JsonObject;
}

/** An event throws compensation. */
export interface CompensateOperation {
  do: 'compensate';
  instanceKey: number;
  key: number;
}

/** A terminate end event was reached: everything else in its scope ends, then the scope completes. */
export interface InterruptScopeOperation {
  do: 'interrupt-scope';
  instanceKey: number;
  scopeKey: number;
}

/** What is inside an interrupted scope is sent to its end, one by one. */
export interface TerminateInsideOperation {
  do: 'terminate-inside';
  instanceKey: number;
  scopeKey: number;
  /** Those before this key have been sent. */
  from?: number;
}

/** An element in an interrupted scope ends with everything inside it. */
export interface TerminateOperation {
  do: 'terminate';
  instanceKey: number;
  key: number;
}

/** A multi-instance body creates its next instances. */
export interface SpawnOperation {
  do: 'spawn';
  instanceKey: number;
  /** The body. */
  key: number;
}

/** Tokens of a scope have moved or ended: its inclusive joins look whether they wait for any of them. */
export interface JoinOperation {
  do: 'join';
  instanceKey: number;
  scopeKey: number;
}

/** A subscription was opened: a buffered message may be waiting for it. */
export interface CorrelateOperation {
  do: 'correlate';
  instanceKey: number;
  subscriptionKey: number;
  /** True in its second turn. */
  asked?: true;
}
