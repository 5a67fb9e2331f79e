import type { Arming } from './collect-armings.ts';
import { list, one, type ModdleElement } from './moddle.ts';
import { problem, type PublishProblem } from './publish-problem.ts';
import { boundaryEventsOf, children, interrupts, isFlowNode, scopes } from './walk.ts';

/**
 * Armed elements at which two tokens of one scope may wait at once: they would share one arming variable, so the second
 * would silence the first. Found by following the branches of every fork up to the joins; errs on the strict side.
 */
export function ambiguousArmings(process: ModdleElement, armings: readonly Arming[]): PublishProblem[] {
  const armed = new Set(armings.filter((arming) => arming.kind !== 'scope').map((arming) => arming.element));
  const found = new Set<ModdleElement>();
  for (const scope of scopes(process)) {
    for (const branches of forks(scope)) {
      const reaches = branches.map((branch) => reach(branch));
      for (const element of armed) {
        if (reaches.filter((nodes) => nodes.has(element)).length > 1) found.add(element);
      }
    }
  }
  return [...found].map((element) =>
    problem(
      'alarm-ambiguous',
      element.id,
      'Hai nhánh có thể cùng chờ ở phần tử có hẹn giờ này trong một hồ sơ: hãy gộp nhánh trước nó.',
      'Two branches may wait at this element with a timer at once in one dossier: join them before it.',
    ),
  );
}

/** Where one token becomes several: for each fork its branches, each a list of nodes a token starts from. */
function forks(scope: ModdleElement): ModdleElement[][][] {
  return children(scope)
    .filter(isFlowNode)
    .flatMap((node) => {
      const next = targets(node);
      const result: ModdleElement[][][] = [];
      const splits = !/(Exclusive|EventBased)Gateway$/.test(node.$type);
      if (splits && next.length > 1) result.push(next.map((target) => [target]));
      for (const event of boundaryEventsOf(node)) {
        // The token stays at the activity and goes on from there, while another leaves by the event.
        if (!interrupts(event)) result.push([[node], targets(event)]);
      }
      return result;
    });
}

/** Every node a token can come to from `branch`, not going beyond a joining parallel gateway. */
function reach(branch: readonly ModdleElement[]): Set<ModdleElement> {
  const seen = new Set<ModdleElement>();
  const open = [...branch];
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const joins = node.$type === 'bpmn:ParallelGateway' && list(node, 'incoming').length > 1;
    if (joins) continue;
    open.push(...targets(node), ...boundaryEventsOf(node));
  }
  return seen;
}

function targets(node: ModdleElement): ModdleElement[] {
  return list(node, 'outgoing').flatMap((flow) => one(flow, 'targetRef') ?? []);
}
