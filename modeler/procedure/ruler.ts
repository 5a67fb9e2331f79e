import { countedNodes, type ProcedurePath } from './paths.ts';

/** A step on the ruler, in working minutes from the receipt. */
export interface RulerSegment {
  elementId: string;
  name: string;
  from: number;
  to: number;
  /** It lies, in part or whole, beyond the committed term. */
  over: boolean;
  /** The step has no minutes of its own: it spends what the others leave. */
  within: boolean;
}

/** The end of a term on the ruler, in working minutes. */
export interface RulerMark {
  kind: 'committed' | 'statutory';
  minutes: number;
}

/** Everything drawn for one path, in working minutes. */
export interface Ruler {
  segments: RulerSegment[];
  marks: RulerMark[];
  /** Working minutes planned on the path. */
  total: number;
  /** What the marked term leaves; negative when the path takes longer; undefined without a mark. */
  left: number | undefined;
  /** The end of the scale: the latest of path and marks, with some room. */
  scale: number;
}

/** What is drawn for one path against its terms, all in working minutes. */
export function rulerOf(
  path: ProcedurePath,
  terms: { committed?: number; statutory?: number },
  budgets?: Record<string, number>,
): Ruler {
  const limit = Math.min(terms.committed ?? Infinity, terms.statutory ?? Infinity);
  const segments: RulerSegment[] = [];
  let at = 0;
  for (const node of countedNodes(path.nodes)) {
    const minutes = budgets?.[node.id] ?? (budgets ? undefined : node.minutes);
    if (minutes === undefined && node.within === undefined) continue;
    const to = at + (minutes ?? 0);
    segments.push({
      elementId: node.id,
      name: node.name,
      from: at,
      to,
      over: to > limit,
      within: minutes === undefined,
    });
    at = to;
  }
  const marks: RulerMark[] = [];
  if (terms.committed !== undefined) marks.push({ kind: 'committed', minutes: terms.committed });
  if (terms.statutory !== undefined) marks.push({ kind: 'statutory', minutes: terms.statutory });
  return {
    segments,
    marks,
    total: at,
    left: Number.isFinite(limit) ? limit - at : undefined,
    scale: Math.max(at, ...marks.map((mark) => mark.minutes), 60) * 1.04,
  };
}
