import { budgetOf, makesResultReady } from './deadline-of.ts';
import { type BpmnElement, is, nameOf } from './element.ts';
import { flowNodes, startEvents, successors } from './flow.ts';

/** One step on a way through a procedure. */
export interface BudgetStep {
  elementId: string;
  name: string;
  /** 0 for a step that lives from the rest or has no budget. */
  minutes: number;
}

/** A way from a start to the result, with what its steps may take together. */
export interface BudgetPath {
  steps: BudgetStep[];
  minutes: number;
}

/** Enough for a person to choose from; a diagram with more ways is judged by its longest one all the same. */
const PATHS_MAX = 200;

/** Budgets by element id that replace the drawn ones, as an initiative's do. */
export type StepBudgets = Readonly<Record<string, number>>;

/**
 * The ways through a process up to where the result is ready, longest first, each step once (a loop is taken no second
 * time). The modeler's budget ruler shows them.
 */
export function budgetPaths(process: BpmnElement, instead: StepBudgets = {}): BudgetPath[] {
  const paths: BudgetPath[] = [];
  const walk = (node: BpmnElement, trail: BpmnElement[]): void => {
    if (paths.length >= PATHS_MAX || trail.includes(node)) return;
    const here = [...trail, node];
    const next = makesResultReady(node) ? [] : successors(node, process);
    if (next.length === 0) paths.push(pathOf(here, instead));
    for (const successor of next) walk(successor, here);
  };
  for (const start of startEvents(process)) walk(start, []);
  return distinct(paths).sort((a, b) => b.minutes - a.minutes);
}

/**
 * The way whose budgets sum up highest, without enumerating all. Loops are cut where they lead back, and parallel
 * branches run side by side, so the longest branch is the one that counts.
 */
export function longestBudgetPath(process: BpmnElement, instead: StepBudgets = {}): BudgetPath {
  const best = new Map<BpmnElement, BpmnElement[]>();
  const onTrail = new Set<BpmnElement>();
  const longestFrom = (node: BpmnElement): BpmnElement[] => {
    const known = best.get(node);
    if (known) return known;
    onTrail.add(node);
    let tail: BpmnElement[] = [];
    for (const next of makesResultReady(node) ? [] : successors(node, process)) {
      if (onTrail.has(next)) continue;
      const candidate = longestFrom(next);
      if (sum(candidate, instead) > sum(tail, instead) || tail.length === 0) tail = candidate;
    }
    onTrail.delete(node);
    const path = [node, ...tail];
    best.set(node, path);
    return path;
  };
  const paths = startEvents(process).map((start) => pathOf(longestFrom(start), instead));
  return paths.sort((a, b) => b.minutes - a.minutes)[0] ?? { steps: [], minutes: 0 };
}

/** What a step may take: an initiative's budget, the drawn one, or for a sub-process that of its longest inner way. */
export function stepMinutes(node: BpmnElement, instead: StepBudgets): number {
  const replaced = instead[node.id];
  if (replaced !== undefined) return replaced;
  const drawn = budgetOf(node);
  if (drawn) return 'minutes' in drawn ? drawn.minutes : 0;
  return is(node, 'bpmn:SubProcess') && flowNodes(node).length > 0
    ? longestBudgetPath(node, instead).minutes
    : 0;
}

function pathOf(nodes: BpmnElement[], instead: StepBudgets): BudgetPath {
  const steps = nodes
    .filter((node) => is(node, 'bpmn:Activity'))
    .map((node) => ({ elementId: node.id, name: nameOf(node), minutes: stepMinutes(node, instead) }));
  return { steps, minutes: steps.reduce((total, step) => total + step.minutes, 0) };
}

function sum(nodes: BpmnElement[], instead: StepBudgets): number {
  return nodes.reduce(
    (total, node) => total + (is(node, 'bpmn:Activity') ? stepMinutes(node, instead) : 0),
    0,
  );
}

/** Two ways through the same steps are one to a person. */
function distinct(paths: BudgetPath[]): BudgetPath[] {
  const seen = new Map(paths.map((path) => [path.steps.map((step) => step.elementId).join(' '), path]));
  return [...seen.values()];
}
