import type { Expression } from '../expression/expression.ts';

/** What an event waits for or throws. */
export type Trigger =
  | MessageTrigger
  | TimerTrigger
  | ErrorTrigger
  | EscalationTrigger
  | SignalTrigger
  | LinkTrigger
  | CompensationTrigger
  | { kind: 'terminate' };

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

export interface EscalationTrigger {
  kind: 'escalation';
  /** Absent: catches every escalation. */
  code?: Expression;
}

export interface SignalTrigger {
  kind: 'signal';
  name: Expression;
}

/** Joins a throwing and a catching event of one scope; the compiler turns it into a way between the two. */
export interface LinkTrigger {
  kind: 'link';
  name: string;
}

export interface CompensationTrigger {
  kind: 'compensation';
  /** Throwing: only this activity. Absent: everything that was done in the scope. */
  activityId?: string;
}

export interface ErrorTrigger {
  kind: 'error';
  /** Absent: catches every error. */
  code?: Expression;
}
