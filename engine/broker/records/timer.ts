/** A timer is due. Issued by the runtime's timer loop. */
export interface TimerTrigger {
  type: 'timer.trigger';
  timerKey: number;
}

export interface TimerCreated {
  type: 'timer.created';
  key: number;
  /** Absent for a timer start event of a process definition. */
  instanceKey?: number;
  /** The element instance that waits; absent for a timer start event of a process definition. */
  elementInstanceKey?: number;
  processDefinitionKey: number;
  /** The catch event, boundary event or start event. */
  elementId: string;
  /** Epoch milliseconds. */
  dueAt: number;
  /** Firings left, this one included; -1: for ever. */
  repetitions: number;
}

export interface TimerTriggered {
  type: 'timer.triggered';
  key: number;
  instanceKey?: number;
}

export interface TimerCanceled {
  type: 'timer.canceled';
  key: number;
  instanceKey?: number;
}

export type TimerEvent = TimerCreated | TimerTriggered | TimerCanceled;
