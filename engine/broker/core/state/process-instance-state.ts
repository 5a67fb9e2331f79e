import type { IncidentErrorType } from '../../records/incident.ts';
import type { ListenerEvent } from '../../records/job.ts';
import type { Json, JsonObject } from '../../records/json.ts';
import type { Hearing, ParentLink } from '../../records/process-instance.ts';

/**
 * Everything one process instance is: plain JSON, no reference to anything outside, so that it can be written to and
 * read from one row. Records are keyed by the entity's key.
 */
export interface ProcessInstanceState {
  key: number;
  processDefinitionKey: number;
  awaitResult?: { requestId: string; fetchVariables: readonly string[] };
  /** The call activity that called this process; absent when nobody did. */
  parent?: ParentLink;
  /** Ids of the elements to begin at; kept until the process is activated. */
  startAt?: readonly string[];
  startVariables?: JsonObject;
  /** Set when a bug put the instance aside. */
  banned?: string;
  /** The lock a message start event with a correlation key holds. */
  startLock?: string;
  elements: Record<number, ElementState>;
  /** Variables by scope; scopes without variables have no entry. */
  variables: Record<number, JsonObject>;
  jobs: Record<number, JobState>;
  timers: Record<number, TimerState>;
  subscriptions: Record<number, SubscriptionState>;
  /** Signals waited for; absent until the first one is. */
  signals?: Record<number, SignalSubscriptionState>;
  /** What can be compensated; absent while nothing can. */
  compensations?: Record<number, CompensationState>;
  incidents: Record<number, IncidentState>;
}

export type ElementLifecycle = 'activating' | 'activated' | 'completing' | 'terminating';

export interface ElementState {
  key: number;
  elementId: string;
  scopeKey?: number;
  lifecycle: ElementLifecycle;
  /** Scopes: element instances directly inside. */
  children: number;
  /** Scopes: tokens on sequence flows directly inside, those waiting at a joining gateway included. */
  activeFlows: number;
  /** Scopes: tokens waiting at joining gateways, by gateway id, then by flow id. */
  joins?: Record<string, Record<string, number>>;
  /** One instance of a multi-instance activity: which one, beginning at 1. */
  loopCounter?: number;
  /** Multi-instance bodies: how far they are. */
  loop?: LoopState;
  /** Call activities: the process instance that was called. */
  calledInstanceKey?: number;
  /** Compensation handlers: the subscription that called it. */
  compensates?: number;
  /** Elements with execution listeners. */
  listened?: Listened;
  /** Once moved by a migration: what it could hear in the process it began in; once interrupted and entered anew: nothing. */
  hearing?: Hearing;
  /** Scopes: stopped by this event sub-process (or by a terminate end event: empty). */
  interruptedBy?: string;
}

/** A multi-instance body under way. */
export interface LoopState {
  /** What the input collection held when the body was entered. */
  items: readonly Json[];
  /** How many instances have been created, in the order of the items. */
  spawned: number;
  completed: number;
  terminated: number;
  /** When the rest is created, epoch milliseconds; absent unless it was put off to a step of its own. */
  continueAt?: number;
}

export type JobLifecycle = 'activatable' | 'activated' | 'failed' | 'error-thrown';

/** How many execution listeners of an element have completed. */
export type Listened = { readonly [event in ListenerEvent]?: number };

export interface JobState {
  key: number;
  elementInstanceKey: number;
  jobType: string;
  retries: number;
  headers: Readonly<Record<string, string>>;
  /** Jobs of execution listeners. */
  listener?: ListenerEvent;
  lifecycle: JobLifecycle;
  worker?: string;
  deadline?: number;
  recurAt?: number;
  error?: { code: string; message: string; variables: JsonObject };
}

export interface TimerState {
  key: number;
  /** The element instance that waits; absent for a timer start event of a process definition. */
  elementInstanceKey?: number;
  processDefinitionKey: number;
  elementId: string;
  dueAt: number;
  repetitions: number;
}

export interface SubscriptionState {
  key: number;
  elementInstanceKey: number;
  elementId: string;
  messageName: string;
  correlationKey: string;
}

export interface SignalSubscriptionState {
  key: number;
  elementInstanceKey: number;
  elementId: string;
  signalName: string;
  /** The process definition whose event it is, when its instance has moved on to another. */
  openedIn?: number;
}

/** A completed activity that can be compensated. */
export interface CompensationState {
  key: number;
  scopeKey: number;
  elementId: string;
  elementInstanceKey: number;
  handlerId?: string;
  /** The event that called the handler. */
  throwerKey?: number;
}

export interface IncidentState {
  key: number;
  elementInstanceKey: number;
  jobKey?: number;
  errorType: IncidentErrorType;
  errorMessage: string;
}
