/** Lifecycle of element instances: one per visited BPMN element, the process itself included. */

export interface ElementActivating {
  type: 'element.activating';
  key: number;
  instanceKey: number;
  /** The element instance around it; absent for the process itself, whose key is the instance key. */
  scopeKey?: number;
  elementId: string;
  /** Compensation handlers: the subscription that called it. */
  compensates?: number;
  /** True when a sequence flow brought it (and not a start, a boundary event or a start instruction). */
  byFlow?: true;
  /**
   * True when an instruction brought it into a running scope. It then takes as many of the scope's tokens as its kind
   * would have, if there are any: Zeebe counts so.
   */
  direct?: true;
  /** One instance of a multi-instance activity: which one, beginning at 1. */
  loopCounter?: number;
}

interface Transition {
  key: number;
  instanceKey: number;
}

export interface ElementActivated extends Transition {
  type: 'element.activated';
}
export interface ElementCompleting extends Transition {
  type: 'element.completing';
}
export interface ElementCompleted extends Transition {
  type: 'element.completed';
}
export interface ElementTerminating extends Transition {
  type: 'element.terminating';
}
export interface ElementTerminated extends Transition {
  type: 'element.terminated';
}

/** A token moved onto a sequence flow; it counts as active in its scope until its target activates. */
export interface SequenceFlowTaken {
  type: 'sequence-flow.taken';
  instanceKey: number;
  scopeKey: number;
  /** The element it leaves. */
  sourceId: string;
  flowId: string;
}

/** An interrupting event sub-process or a terminate end event stopped a scope: its waiting tokens are gone. */
export interface ScopeInterrupted {
  type: 'scope.interrupted';
  instanceKey: number;
  scopeKey: number;
  /** Id of the event sub-process that goes on alone; absent for a terminate end event. */
  byElementId?: string;
}

/** An element instance moved by a migration heard an event that would have been the last in the process it began in. */
export interface ElementDeafened {
  type: 'element.deafened';
  key: number;
  instanceKey: number;
  /** It was on the boundary: not even the others there are heard. */
  wholly: boolean;
}

export type ElementEvent =
  | ElementActivating
  | ElementActivated
  | ElementCompleting
  | ElementCompleted
  | ElementTerminating
  | ElementTerminated
  | SequenceFlowTaken
  | ScopeInterrupted
  | ElementDeafened;
