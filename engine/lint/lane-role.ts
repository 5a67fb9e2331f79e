import { type BpmnElement, list, processOf, text, extension } from './element.ts';

/** Roles a step can be given to, the same names everywhere: lanes, candidate groups, rights. */
export const STEP_ROLES = [
  'intake',
  'case-officer',
  'unit-head',
  'leader',
  'clerk',
  'result-officer',
  'cashier',
] as const;

/** The role of a lane, from its id: `lane_leader`; a second lane of a role is `lane_leader_2`. Null for any other id. */
export function laneRole(lane: BpmnElement): string | null {
  const match = /^lane_(.+?)(?:_\d+)?$/.exec(lane.id);
  return match ? match[1]! : null;
}

/** The innermost lane a node stands in. */
export function laneOf(node: BpmnElement): BpmnElement | undefined {
  const process = processOf(node);
  const inner = (laneSets: BpmnElement[]): BpmnElement | undefined => {
    for (const lane of laneSets.flatMap((laneSet) => list(laneSet, 'lanes'))) {
      const child = lane.childLaneSet as BpmnElement | undefined;
      const deeper = child && inner([child]);
      if (deeper) return deeper;
      if (list(lane, 'flowNodeRef').includes(node)) return lane;
    }
    return undefined;
  };
  return inner(list(process, 'laneSets'));
}

/** Assignment written on the task itself wins over the lane. */
export function hasOwnAssignment(task: BpmnElement): boolean {
  const assignment = extension(task, 'zeebe:AssignmentDefinition');
  return ['assignee', 'candidateGroups', 'candidateUsers'].some(
    (property) => text(assignment, property) !== '',
  );
}
