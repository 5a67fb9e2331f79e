import { Group } from '@bpmn-io/properties-panel';
import { t } from '../../app/i18n.ts';
import { isA, type DiagramElement } from '../../procedure/moddle.ts';
import { budgetProps } from './budget-props.ts';
import { conditionProps } from './condition-props.ts';
import { deadlineProps } from './deadline-props.ts';
import { formProps } from './form-props.ts';
import { messageProps } from './message-props.ts';
import type { PanelEntry } from './panel-entry.ts';
import { pauseProps } from './pause-props.ts';
import { resultProps } from './result-props.ts';
import { roleProps } from './role-props.ts';
import { timerProps } from './timer-props.ts';

/** A group as the properties panel draws it. */
export interface PanelGroup {
  id: string;
  label: string;
  component: unknown;
  entries?: PanelEntry[];
  shouldOpen?: boolean;
  [rest: string]: unknown;
}

type Concern = 'deadline' | 'role' | 'form' | 'result' | 'condition' | 'timer' | 'wait';

/** Our groups in the order in which they are shown, one concern each. */
const concerns: { id: Concern; entriesOf(element: DiagramElement): PanelEntry[] }[] = [
  { id: 'deadline', entriesOf: (element) => [...deadlineProps(element), ...budgetProps(element)] },
  { id: 'role', entriesOf: roleProps },
  { id: 'form', entriesOf: formProps },
  { id: 'result', entriesOf: resultProps },
  { id: 'condition', entriesOf: conditionProps },
  { id: 'timer', entriesOf: timerProps },
  { id: 'wait', entriesOf: (element) => [...messageProps(element), ...pauseProps(element)] },
];

/** The groups that have something to say about an element. */
export function groupsOf(element: DiagramElement): PanelGroup[] {
  return concerns
    .map(({ id, entriesOf }) => ({
      id: `motcua-${id}`,
      label: t(`panel.group.${id}`),
      component: Group,
      entries: entriesOf(element),
      // A step rarely pauses the clock: its group waits closed until it does.
      shouldOpen: id !== 'wait' || !isA(element.businessObject, 'bpmn:Task'),
    }))
    .filter((group) => group.entries.length > 0);
}
