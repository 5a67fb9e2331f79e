import { t } from '../../app/i18n.ts';
import { localized } from '../../app/locale.ts';
import { extensionOf, isA, processOf, textOf, type DiagramElement } from '../../procedure/moddle.ts';
import { explicitRole, laneIdOf, laneOf, roleNames, roleOfLane } from '../../procedure/roles.ts';
import { selectRow, type Row } from './row.ts';
import { writeExtension } from './write-extension.ts';

/** Who does the step: the role of its lane, or one named on the step itself. */
export function roleProps(element: DiagramElement): Row[] {
  if (isA(element.businessObject, 'bpmn:UserTask')) return [taskRole];
  if (isA(element.businessObject, 'bpmn:Lane')) return [laneRole];
  return [];
}

const roleOptions = (): { value: string; label: string }[] =>
  Object.entries(roleNames).map(([value, name]) => ({ value, label: localized(name) }));

const taskRole = selectRow('motcua-role', (element, services) => {
  const bo = element.businessObject;
  const lane = laneOf(bo, processOf(bo));
  const byLane = roleOfLane(lane);
  const current = explicitRole(extensionOf(bo, 'zeebe:AssignmentDefinition'));
  const options = roleOptions();
  if (current && !(current in roleNames)) options.push({ value: current, label: current });
  return {
    label: t('panel.role'),
    value: current,
    options: [
      {
        value: '',
        label: byLane
          ? t('panel.role.byLane', { role: localized(roleNames[byLane]) })
          : t('panel.role.byLane.none'),
      },
      ...options,
    ],
    description: !byLane && !current ? t('panel.role.missing') : t('panel.role.help'),
    set: (role) =>
      writeExtension(
        { element, owner: bo, type: 'zeebe:AssignmentDefinition' },
        { candidateGroups: role },
        services,
      ),
  };
});

/** A lane means a role by its id, so that the drawing itself says who does what. */
const laneRole = selectRow('motcua-lane-role', (element, services) => ({
  label: t('panel.lane.role'),
  value: roleOfLane(element.businessObject),
  options: [{ value: '', label: t('panel.lane.role.none') }, ...roleOptions()],
  description: t('panel.lane.role.help'),
  set: (role) => {
    if (!role) return;
    const name = textOf(element.businessObject, 'name') ?? localized(roleNames[role]);
    services.modeling.updateProperties(element, { id: laneIdOf(role), name });
  },
}));
