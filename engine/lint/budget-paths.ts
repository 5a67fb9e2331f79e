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

/** Loops make ways many; past this number of visits the longest way found so far stands. */
const VISITS_MAX = 50_000;

/**
 * The way whose budgets sum up highest; no node twice, and of parallel branches, which run side by side, the longest.
 * What lies behind a node is remembered unless a loop was cut there: then it depends on the way one came.
 */
export function longestBudgetPath(process: BpmnElement, instead: StepBudgets = {}): BudgetPath {
  const known = new Map<BpmnElement, BpmnElement[]>();
  const trail = new Set<BpmnElement>();
  let visits = 0;
  const longestFrom = (node: BpmnElement): { path: BpmnElement[]; cut: boolean } => {
    const before = known.get(node);
    if (before) return { path: before, cut: false };
    visits += 1;
    trail.add(node);
    let tail: BpmnElement[] = [];
    let cut = false;
    for (const next of makesResultReady(node) ? [] : successors(node, process)) {
      if (trail.has(next) || visits > VISITS_MAX) {
        cut = true;
        continue;
      }
      const beyond = longestFrom(next);
      cut ||= beyond.cut;
      if (sum(beyond.path, instead) > sum(tail, instead) || tail.length === 0) tail = beyond.path;
    }
    trail.delete(node);
    const path = [node, ...tail];
    if (!cut) known.set(node, path);
    return { path, cut };
  };
  const paths = startEvents(process).map((start) => pathOf(longestFrom(start).path, instead));
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
