import type { CompiledElement } from '../../process/compiled-element.ts';

interface Step {
  element: CompiledElement;
  /** Targets that lie deeper, inside `element`. */
  startAt?: readonly CompiledElement[];
}

/** From the targets of start instructions: what to activate directly inside `scope` to reach them all. */
export function pathGroups(scope: CompiledElement, targets: readonly CompiledElement[]): Step[] {
  const steps: Step[] = [];
  const inside = new Map<CompiledElement, CompiledElement[]>();
  for (const target of targets) {
    const child = childTowards(scope, target);
    if (child === target) {
      steps.push({ element: target });
      continue;
    }
    const deeper = inside.get(child);
    if (deeper !== undefined) {
      deeper.push(target);
      continue;
    }
    const startAt = [target];
    inside.set(child, startAt);
    steps.push({ element: child, startAt });
  }
  return steps;
}

function childTowards(scope: CompiledElement, target: CompiledElement): CompiledElement {
  for (let at = target; ; at = at.scope) {
    if (at.scope === scope) return at;
    if (at.scope === undefined) throw new Error(`Expected '${target.id}' to lie inside '${scope.id}'`);
  }
}
