import { list, one, type ModdleElement } from './moddle.ts';

const LANE_ID = /^lane_(.+)$/;

/**
 * The role of every flow node that a lane holds: a lane's id is `lane_<role>`. The innermost lane wins; what lies in a
 * sub-process belongs to the sub-process' lane.
 */
export function laneRoles(process: ModdleElement): Map<ModdleElement, string> {
  const roles = new Map<ModdleElement, string>();
  for (const set of list(process, 'laneSets')) readLanes(set, roles, undefined);
  return roles;
}

function readLanes(set: ModdleElement, roles: Map<ModdleElement, string>, outer: string | undefined): void {
  for (const lane of list(set, 'lanes')) {
    const role = LANE_ID.exec(lane.id)?.[1] ?? outer;
    if (role !== undefined) for (const node of list(lane, 'flowNodeRef')) roles.set(node, role);
    const inner = one(lane, 'childLaneSet');
    if (inner) readLanes(inner, roles, role);
  }
}

/** The role of a node by its own lane, or its sub-process'. */
export function roleOf(node: ModdleElement, roles: ReadonlyMap<ModdleElement, string>): string | null {
  for (let at: ModdleElement | undefined = node; at; at = at.$parent) {
    const role = roles.get(at);
    if (role !== undefined) return role;
  }
  return null;
}
