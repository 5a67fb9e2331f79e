import { laneRoles, roleOf } from '../lane-roles.ts';
import { ensureExtension, extension, text } from '../moddle.ts';
import { flowNodes } from '../walk.ts';
import type { Pass } from './pass.ts';

/** Zeebe ignores lanes: a lane's role becomes the candidate group of its user tasks. An explicit assignment wins. */
export const lanes: Pass = {
  name: 'lanes',
  run({ process }) {
    const roles = laneRoles(process);
    for (const node of flowNodes(process)) {
      const role = node.$type === 'bpmn:UserTask' ? roleOf(node, roles) : null;
      if (role === null) continue;
      const explicit = extension(node, 'zeebe:AssignmentDefinition');
      if (
        explicit &&
        (text(explicit, 'candidateGroups') ?? text(explicit, 'candidateUsers') ?? text(explicit, 'assignee'))
      ) {
        continue;
      }
      ensureExtension(node, 'zeebe:AssignmentDefinition').candidateGroups = role;
    }
  },
};
