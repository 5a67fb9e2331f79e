import type { Expression } from '../expression/expression.ts';
import type { CalledDecision } from './called-decision.ts';
import type { Trigger } from './trigger.ts';
import type { ElementKind } from './element-kind.ts';
import type { JobDefinition, Listeners } from './job-definition.ts';
import type { SequenceFlow } from './sequence-flow.ts';

/** One flow node (or the process) with everything the core needs to know about it. */
export interface CompiledElement {
  id: string;
  kind: ElementKind;
  /** The scope it lies in; absent for the process. */
  scope?: CompiledElement;
  incoming: readonly SequenceFlow[];
  outgoing: readonly SequenceFlow[];
  /** `zeebe:input`: evaluated on activation, written into the element's own scope. */
  inputs: readonly Mapping[];
  /** `zeebe:output`: evaluated on completion, written outwards. */
  outputs: readonly Mapping[];
  /** What it waits for (catch, boundary, start events, receive tasks) or throws (error end event). */
  trigger?: Trigger;
  /** Boundary events and start events of event sub-processes: does it stop what it is attached to? */
  interrupting: boolean;
  /** Events attached to an activity, in document order. */
  boundaryEvents: readonly CompiledElement[];
  /** Boundary events: the activity they sit on. */
  attachedTo?: CompiledElement;
  /** Scopes: the event sub-processes directly inside. */
  eventSubProcesses: readonly CompiledElement[];
  /** Scopes: start events directly inside, the none start event first. */
  startEvents: readonly CompiledElement[];
  /** Catch events behind an event-based gateway: the gateway waits for them. */
  behindEventGateway: boolean;
  /** Activities: what undoes them, called by a throwing compensation event. */
  compensationHandler?: CompiledElement;
  /** Gateways: the flow taken when no condition holds. */
  defaultFlow?: SequenceFlow;
  /** Inclusive gateways that join: what they wait for. */
  inclusiveJoin?: InclusiveJoin;
  /** Scopes: the inclusive gateways that join directly inside; absent when there are none. */
  inclusiveJoins?: readonly CompiledElement[];
  /** Tasks done by a worker. */
  job?: JobDefinition;
  /** Execution listeners, by what they listen to, in document order. */
  listeners?: Listeners;
  /** Script tasks done by the broker itself. */
  script?: { expression: Expression; resultVariable: string };
  /** Business rule tasks done by the broker itself. */
  calledDecision?: CalledDecision;
  /** Call activities: which process is called, and what passes between the two. */
  calledElement?: CalledElement;
  /** Bodies of multi-instance activities: what runs how often. */
  multiInstance?: MultiInstance;
}

/** `zeebe:calledElement` of a call activity. */
export interface CalledElement {
  processId: Expression;
  /** Without output mappings: does everything the called process leaves behind come back? */
  propagateAllChildVariables: boolean;
  /** Does the called process begin with all the call activity sees, or with its own variables only? */
  propagateAllParentVariables: boolean;
}

/** Which incoming flows of a joining gateway a token can still come in by, wherever in the scope it is. */
export interface InclusiveJoin {
  /** By id of an element that a token may be at: ids of the flows. Elements from which none can be reached are absent. */
  reachable: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * A multi-instance activity is two elements of one id: the body, which stands in the flow and carries the boundary
 * events, and inside it, once for each item, the activity itself.
 */
export interface MultiInstance {
  inner: CompiledElement;
  sequential: boolean;
  inputCollection: Expression;
  /** Variable of each instance that holds its item. */
  inputElement?: string;
  /** What each instance hands over, and the variable that collects it. */
  output?: {
    collection: string;
    element: Expression;
    /** The variable `element` reads, if it is nothing but that. */ variable?: string;
  };
  /** Looked at after each instance: true ends the others. */
  completionCondition?: Expression;
}

export interface Mapping {
  source: Expression;
  /** Dotted path: `a.b` writes into the context `a`. */
  target: readonly string[];
}
