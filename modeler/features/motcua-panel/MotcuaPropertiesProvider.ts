import { Group } from '@bpmn-io/properties-panel';
import { t } from '../../app/i18n.ts';
import type { DiagramElement } from '../../procedure/moddle.ts';
import { groupsOf } from './groups.ts';
import { entryOf, type PanelEntry } from './panel-entry.ts';

/** A group as the properties panel draws it. */
export interface PanelGroup {
  id: string;
  label: string;
  component: unknown;
  entries?: PanelEntry[];
  shouldOpen?: boolean;
  [rest: string]: unknown;
}

/** Lower than the providers of the library (1000 and 500), so that all their groups are there to be arranged. */
const priority = 200;

/** The library's groups that people who don't code also read. */
const plainGroups = ['general', 'documentation'];

interface PropertiesPanel {
  registerProvider(priority: number, provider: MotcuaPropertiesProvider): void;
}

/** Puts the groups of the law first, name and description next, and all that is technical into one closed group. */
export class MotcuaPropertiesProvider {
  static $inject = ['propertiesPanel'];

  constructor(propertiesPanel: PropertiesPanel) {
    propertiesPanel.registerProvider(priority, this);
  }

  getGroups(element: DiagramElement): (groups: PanelGroup[]) => PanelGroup[] {
    return (groups) => {
      const plain = groups.filter((group) => plainGroups.includes(group.id));
      const technical = groups.filter((group) => !plainGroups.includes(group.id));
      return [...ownGroups(element), ...plain, ...technicalGroup(technical)];
    };
  }
}

function ownGroups(element: DiagramElement): PanelGroup[] {
  return groupsOf(element).map(({ rows, ...group }) => ({
    ...group,
    component: Group,
    entries: rows.map(entryOf),
  }));
}

/** A group whose entries are groups: the panel draws an entry's component with the entry itself as its props. */
function technicalGroup(groups: PanelGroup[]): PanelGroup[] {
  if (groups.length === 0) return [];
  const entries = groups.map(
    (group) => ({ ...group, component: group.component ?? Group }) as unknown as PanelEntry,
  );
  return [{ id: 'technical', label: t('panel.group.technical'), component: Group, entries }];
}
