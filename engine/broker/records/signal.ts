import type { JsonObject } from './json.ts';

/** Tells a signal to everybody who waits for it now; nobody may. Signals are never buffered. */
export interface SignalBroadcast {
  type: 'signal.broadcast';
  signalName: string;
  variables: JsonObject;
}

/** A signal was told: by a client, or by a throwing event. What it led to follows as events of its own. */
export interface SignalBroadcasted {
  type: 'signal.broadcasted';
  key: number;
  signalName: string;
}

/** An element instance waits for a signal. */
export interface SignalSubscriptionOpened {
  type: 'signal-subscription.opened';
  key: number;
  instanceKey: number;
  elementInstanceKey: number;
  /** The catch event, boundary event or start event of an event sub-process. */
  elementId: string;
  signalName: string;
}

/** It waits no more: the signal came, or the element instance ended. */
export interface SignalSubscriptionClosed {
  type: 'signal-subscription.closed';
  key: number;
  instanceKey: number;
}

/** The signal start event of a newly deployed process; replaces those of the older version. */
export interface SignalStartSubscriptionCreated {
  type: 'signal-start-subscription.created';
  key: number;
  processDefinitionKey: number;
  bpmnProcessId: string;
  elementId: string;
  signalName: string;
}

/** A newer version of the process was deployed. */
export interface SignalStartSubscriptionDeleted {
  type: 'signal-start-subscription.deleted';
  key: number;
}

export type SignalEvent =
  | SignalBroadcasted
  | SignalSubscriptionOpened
  | SignalSubscriptionClosed
  | SignalStartSubscriptionCreated
  | SignalStartSubscriptionDeleted;

/** The key of the signal that was told. */
export interface SignalResponse {
  type: 'signal.broadcasted';
  key: number;
}
