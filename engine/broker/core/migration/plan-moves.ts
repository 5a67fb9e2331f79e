import type { CompiledElement } from '../../process/compiled-element.ts';
import { elementType, elementTypeById } from '../element-type.ts';
import { compiledOf } from '../state/lookup.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import type { Move, Plan } from './plan.ts';
import { planWaits } from './plan-waits.ts';

const MOVABLE: ReadonlySet<CompiledElement['kind']> = new Set([
  'process',
  'serviceTask',
  'userTask',
  'subProcess',
  'callActivity',
]);

/** Where every active element instance goes, the process first; or why one of them can't, in Zeebe's words. */
export function planMoves(plan: Plan): readonly Move[] | string {
  const moves: Move[] = [];
  for (const element of outermostFirst(plan.instance)) {
    const move = planMove(plan, element);
    if (typeof move === 'string') return move;
    moves.push(move);
  }
  return moves;
}

/** Level by level, the oldest first. */
function outermostFirst(instance: ProcessInstanceState): ElementState[] {
  const elements = Object.values(instance.elements);
  const found = elements.filter(({ scopeKey }) => scopeKey === undefined);
  for (const scope of found) {
    if (scope.children > 0) found.push(...elements.filter(({ scopeKey }) => scopeKey === scope.key));
  }
  return found;
}

function planMove(plan: Plan, element: ElementState): Move | string {
  const from = compiledOf(plan.stepping.state, plan.instance, element);
  const about = `active element with id '${from.id}'`;
  if (!MOVABLE.has(from.kind)) {
    return `${about} has an unsupported type. The migration of a ${elementType(from.kind)} is not supported.`;
  }
  const targetId = from === plan.source.root ? plan.target.root.id : plan.mapping.get(from.id);
  if (targetId === undefined) {
    return `no mapping instruction defined for ${about}. Elements cannot be migrated without a mapping.`;
  }
  const to = plan.target.elements.get(targetId);
  if (to?.kind !== from.kind) {
    const types = [elementType(from.kind), elementTypeById(plan.target, targetId) ?? ''];
    return `${about} and type '${types[0]}' is mapped to an element with id '${targetId}' and different type '${types[1]}'. Elements must be mapped to elements of the same type.`;
  }
  const obstacle = obstacleOf(plan, { element, from, to });
  if (obstacle !== undefined) return obstacle;
  const waits = planWaits(plan, { element, from, to });
  return typeof waits === 'string' ? waits : { element, from, to, waits };
}

function obstacleOf(plan: Plan, { element, from, to }: Omit<Move, 'waits'>): string | undefined {
  if (from.kind === 'userTask' && implementation(from) !== implementation(to)) {
    return `active user task with id '${from.id}' and implementation '${implementation(from)}' is mapped to an user task with id '${to.id}' and different implementation '${implementation(to)}'. Elements must be mapped to elements of the same implementation.`;
  }
  const expected =
    from.scope === plan.source.root ? plan.target.root.id : plan.mapping.get(from.scope?.id ?? '');
  if (from.scope !== undefined && to.scope?.id !== expected) {
    return `the flow scope of active element with id '${from.id}' is changed. The flow scope of the active element is expected to be '${expected}' but was '${to.scope?.id}'. The flow scope of an element cannot be changed during migration yet.`;
  }
  const before = unsupportedBoundaries(from);
  if (before !== '') {
    return `active element with id '${from.id}' has one or more boundary events of types '${before}'. Migrating active elements with boundary events of these types is not possible yet.`;
  }
  const after = unsupportedBoundaries(to);
  if (after !== '') {
    return `target element with id '${to.id}' has one or more boundary events of types '${after}'. Migrating target elements with boundary events of these types is not possible yet.`;
  }
  if (element.activeFlows === 0) return undefined;
  return 'a concurrent command was executed on the process instance. Please retry the migration.';
}

function implementation({ job }: CompiledElement): string {
  return job?.isNative ? 'zeebe user task' : 'job worker';
}

/** Zeebe reads a process from its last element to its first, and its boundary events come in that order. */
function unsupportedBoundaries({ boundaryEvents }: CompiledElement): string {
  const kinds = boundaryEvents
    .map(({ trigger }) => trigger?.kind ?? 'none')
    .filter((kind) => kind !== 'message');
  return kinds
    .reverse()
    .map((kind) => kind.toUpperCase())
    .join(',');
}
