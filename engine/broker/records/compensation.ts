/**
 * An activity that can be compensated has completed: kept until its handler is called or its scope is gone. A sub-process
 * with such activities inside is kept as well, with a handler or without.
 */
export interface CompensationSubscriptionCreated {
  type: 'compensation-subscription.created';
  key: number;
  instanceKey: number;
  /** The element instance in which the activity lay. */
  scopeKey: number;
  /** The activity: its id, and the key it had. */
  elementId: string;
  elementInstanceKey: number;
  /** Id of the activity that undoes it; absent for a sub-process that is only undone inside. */
  handlerId?: string;
}

/** A throwing event called the handler; it goes on when all it called have completed. */
export interface CompensationSubscriptionTriggered {
  type: 'compensation-subscription.triggered';
  key: number;
  instanceKey: number;
  throwerKey: number;
}

/** The handler has completed, or all handlers inside the sub-process have. */
export interface CompensationSubscriptionCompleted {
  type: 'compensation-subscription.completed';
  key: number;
  instanceKey: number;
}

/** The scope in which it could have been compensated is gone. */
export interface CompensationSubscriptionDeleted {
  type: 'compensation-subscription.deleted';
  key: number;
  instanceKey: number;
}

export type CompensationEvent =
  | CompensationSubscriptionCreated
  | CompensationSubscriptionTriggered
  | CompensationSubscriptionCompleted
  | CompensationSubscriptionDeleted;
