import { evaluateNode } from '../interpret/evaluate-node.ts';
import { Run } from '../interpret/run.ts';

/** The work of expressions that belong together: what they may do is counted for all of them. */
export type FeelRun = Run;

/** Begins to count. */
export function startRun(): FeelRun {
  return new Run(evaluateNode);
}
