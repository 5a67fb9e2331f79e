import type { Expression } from '../expression/expression.ts';

/** What an event waits for or throws. */
export type Trigger = MessageTrigger | TimerTrigger | ErrorTrigger | { kind: 'terminate' };

export interface MessageTrigger {
  kind: 'message';
  name: Expression;
  /** Absent for the message start event of a process. */
  correlationKey?: Expression;
}

export interface TimerTrigger {
  kind: 'timer';
  type: 'duration' | 'date' | 'cycle';
  value: Expression;
}

export interface ErrorTrigger {
  kind: 'error';
  /** Absent: catches every error. */
  code?: Expression;
}
