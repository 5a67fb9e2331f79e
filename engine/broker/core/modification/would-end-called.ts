import type { ProcessInstanceState } from '../state/process-instance-state.ts';

/**
 * Would these terminations leave a called process with nothing to do, so that it ends while its caller waits on? Naming
 * the called process itself is allowed. `instanceOfElement` finds the process instance of an element instance.
 */
export function wouldEndCalled(
  keys: readonly number[],
  needed: ReadonlySet<number>,
  instanceOfElement: (key: number) => ProcessInstanceState | undefined,
): boolean {
  const gone = new Set<number>();
  for (const key of keys) {
    const instance = gone.has(key) ? undefined : instanceOfElement(key);
    if (instance === undefined) continue;
    markGone(instance, key, gone);
    let scope = instance.elements[instance.elements[key]?.scopeKey ?? 0];
    while (scope !== undefined && !needed.has(scope.key) && isIdle(instance, scope.key, gone)) {
      if (scope.scopeKey === undefined) {
        if (instance.parent !== undefined) return true;
        break;
      }
      gone.add(scope.key);
      scope = instance.elements[scope.scopeKey];
    }
  }
  return false;
}

function markGone({ elements }: ProcessInstanceState, key: number, gone: Set<number>): void {
  const ending = [key];
  for (let at = ending.pop(); at !== undefined; at = ending.pop()) {
    gone.add(at);
    for (const child of Object.values(elements)) if (child.scopeKey === at) ending.push(child.key);
  }
}

function isIdle({ elements }: ProcessInstanceState, key: number, gone: ReadonlySet<number>): boolean {
  if (elements[key]?.activeFlows !== 0) return false;
  return Object.values(elements).every((child) => child.scopeKey !== key || gone.has(child.key));
}
