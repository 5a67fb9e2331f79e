import type { Expression } from '../expression/expression.ts';

/** `zeebe:calledDecision`: the decision a business rule task has the broker evaluate. */
export interface CalledDecision {
  decisionId: Expression;
  /** The variable that gets the decision's output. */
  resultVariable: string;
}
