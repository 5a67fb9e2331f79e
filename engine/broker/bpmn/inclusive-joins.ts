import type { CompiledElement, InclusiveJoin } from '../process/compiled-element.ts';
import type { SequenceFlow } from '../process/sequence-flow.ts';
import type { Draft } from './draft.ts';

/** Pass 6: tells every inclusive gateway with several incoming flows from where a token can still reach which of them. */
export function prepareInclusiveJoins(elements: Iterable<Draft>): void {
  const byScope = new Map<Draft, Draft[]>();
  for (const element of elements) {
    if (element.kind !== 'inclusiveGateway' || element.incoming.length < 2) continue;
    element.inclusiveJoin = whatItWaitsFor(element);
    const scope = element.scope as Draft;
    const inside = byScope.get(scope);
    if (inside === undefined) byScope.set(scope, [element]);
    else inside.push(element);
  }
  for (const [scope, inside] of byScope) scope.inclusiveJoins = inside;
}

function whatItWaitsFor(join: CompiledElement): InclusiveJoin {
  const reachable = new Map<string, Set<string>>();
  for (const flow of join.incoming) {
    for (const element of leadingTo(flow, join)) {
      const flows = reachable.get(element.id);
      if (flows === undefined) reachable.set(element.id, new Set([flow.id]));
      else flows.add(flow.id);
    }
  }
  return { reachable };
}

/** Every element from which a path leads over the flow without passing the join itself. */
function leadingTo(flow: SequenceFlow, join: CompiledElement): Set<CompiledElement> {
  const found = new Set<CompiledElement>();
  const left = [flow.source];
  for (let element = left.pop(); element !== undefined; element = left.pop()) {
    if (element === join || found.has(element)) continue;
    found.add(element);
    for (const { source } of element.incoming) left.push(source);
    // What sits on an activity is where its token may go on too.
    if (element.attachedTo !== undefined) left.push(element.attachedTo);
  }
  return found;
}
