import { evaluateTyped } from '../../../expression/typed/evaluate-typed.ts';
import type { LiteralLogic } from '../../../process/compiled-decision.ts';
import type { Evaluated, Frame } from '../frame.ts';

/** What its FEEL expression yields. */
export function evaluateLiteral(logic: LiteralLogic, frame: Frame): Evaluated {
  return evaluateTyped(logic.text, frame.scope, frame.run.feel);
}
