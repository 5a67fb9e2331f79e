import { feelContext } from '../../../expression/typed/feel-context.ts';
import type { RelationLogic } from '../../../process/compiled-decision.ts';
import { evaluateAll } from '../evaluate-all.ts';
import type { EvaluateInner, Evaluated, Frame } from '../frame.ts';

/** A list with a context per row. */
export function evaluateRelation(logic: RelationLogic, frame: Frame, inner: EvaluateInner): Evaluated {
  const rows = evaluateAll(logic.rows, (row) => {
    const cells = evaluateAll(row, (cell) => inner(cell, frame));
    if (!cells.ok) return cells;
    const entries = cells.values.map((value, index) => [logic.columns[index] ?? '', value] as const);
    return { ok: true, value: feelContext(entries) };
  });
  return rows.ok ? { ok: true, value: rows.values } : rows;
}
