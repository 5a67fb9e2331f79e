import type { ListLogic } from '../../../process/compiled-decision.ts';
import { evaluateAll } from '../evaluate-all.ts';
import type { EvaluateInner, Evaluated, Frame } from '../frame.ts';

/** A list of what its elements yield. */
export function evaluateList(logic: ListLogic, frame: Frame, inner: EvaluateInner): Evaluated {
  const list = evaluateAll(logic.elements, (element) => inner(element, frame));
  return list.ok ? { ok: true, value: list.values } : list;
}
