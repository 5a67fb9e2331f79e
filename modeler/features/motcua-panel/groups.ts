import { t } from '../../app/i18n.ts';
import { isA, type DiagramElement } from '../../procedure/moddle.ts';
import { budgetProps } from './budget-props.ts';
import { conditionProps } from './condition-props.ts';
import { deadlineProps } from './deadline-props.ts';
import { formProps } from './form-props.ts';
import { messageProps } from './message-props.ts';
import { pauseProps } from './pause-props.ts';
import { resultProps } from './result-props.ts';
import { roleProps } from './role-props.ts';
import type { Row } from './row.ts';
import { timerProps } from './timer-props.ts';

type Concern = 'deadline' | 'role' | 'form' | 'result' | 'condition' | 'timer' | 'wait';

/** A group of rows about one concern. */
export interface RowGroup {
  id: string;
  label: string;
  rows: Row[];
  shouldOpen: boolean;
}

/** Our groups in the order in which they are shown. */
const concerns: { id: Concern; rowsOf(element: DiagramElement): Row[] }[] = [
  { id: 'deadline', rowsOf: (element) => [...deadlineProps(element), ...budgetProps(element)] },
  { id: 'role', rowsOf: roleProps },
  { id: 'form', rowsOf: formProps },
  { id: 'result', rowsOf: resultProps },
  { id: 'condition', rowsOf: conditionProps },
  { id: 'timer', rowsOf: timerProps },
  { id: 'wait', rowsOf: (element) => [...messageProps(element), ...pauseProps(element)] },
];

/** The groups that have something to say about an element. */
export function groupsOf(element: DiagramElement): RowGroup[] {
  return concerns
    .map(({ id, rowsOf }) => ({
      id: `motcua-${id}`,
      label: t(`panel.group.${id}`),
      rows: rowsOf(element),
      // A step rarely pauses the clock: its group waits closed until it does.
      shouldOpen: id !== 'wait' || !isA(element.businessObject, 'bpmn:Task'),
    }))
    .filter((group) => group.rows.length > 0);
}
