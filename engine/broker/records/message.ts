import type { JsonObject } from './json.ts';

export interface MessagePublish {
  type: 'message.publish';
  name: string;
  correlationKey: string;
  timeToLiveMs: number;
  /** Empty: the message may repeat. */
  messageId: string;
  variables: JsonObject;
}

/** The time-to-live of a buffered message ran out. Issued by the runtime's timer loop. */
export interface MessageExpire {
  type: 'message.expire';
  messageKey: number;
}

export type MessageCommand = MessagePublish | MessageExpire;

export interface MessagePublished {
  type: 'message.published';
  key: number;
  name: string;
  correlationKey: string;
  messageId: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  variables: JsonObject;
}

export interface MessageExpired {
  type: 'message.expired';
  key: number;
}

export interface MessageSubscriptionOpened {
  type: 'message-subscription.opened';
  key: number;
  instanceKey: number;
  elementInstanceKey: number;
  /** The catch event, receive task, boundary event or start event of an event sub-process. */
  elementId: string;
  messageName: string;
  correlationKey: string;
}

/** A message met a subscription; it never meets this process id again. */
export interface MessageSubscriptionCorrelated {
  type: 'message-subscription.correlated';
  key: number;
  instanceKey: number;
  messageKey: number;
  bpmnProcessId: string;
}

export interface MessageSubscriptionClosed {
  type: 'message-subscription.closed';
  key: number;
  instanceKey: number;
}

/** The message start event of a newly deployed process; replaces those of the older version. */
export interface MessageStartSubscriptionCreated {
  type: 'message-start-subscription.created';
  key: number;
  processDefinitionKey: number;
  bpmnProcessId: string;
  elementId: string;
  messageName: string;
}

export interface MessageStartSubscriptionDeleted {
  type: 'message-start-subscription.deleted';
  key: number;
}

/** A message started an instance; a correlation key locks further starts of the process until it ends. */
export interface MessageStartCorrelated {
  type: 'message-start.correlated';
  messageKey: number;
  bpmnProcessId: string;
  correlationKey: string;
  instanceKey: number;
}

export type MessageEvent =
  | MessagePublished
  | MessageExpired
  | MessageSubscriptionOpened
  | MessageSubscriptionCorrelated
  | MessageSubscriptionClosed
  | MessageStartSubscriptionCreated
  | MessageStartSubscriptionDeleted
  | MessageStartCorrelated;

export interface MessageResponse {
  type: 'message.published';
  key: number;
}
