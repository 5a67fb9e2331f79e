import { evaluateTyped } from '../../../expression/typed/evaluate-typed.ts';
import type { FunctionLogic } from '../../../process/compiled-decision.ts';
import { createFunction } from '../create-function.ts';
import type { Evaluated, Frame } from '../frame.ts';

/** A function expressions may call; it sees what was seen where it was defined. */
export function evaluateFunction(logic: FunctionLogic, frame: Frame): Evaluated {
  const body = (inside: Frame): Evaluated => evaluateTyped(logic.text, inside.scope, inside.run.feel);
  return { ok: true, value: createFunction(logic.parameters, frame, body) };
}
