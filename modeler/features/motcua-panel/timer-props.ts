import { t } from '../../app/i18n.ts';
import { currentLocale } from '../../app/locale.ts';
import {
  extensionOf,
  isA,
  listOf,
  numberOf,
  textOf,
  type DiagramElement,
  type ModdleElement,
} from '../../procedure/moddle.ts';
import { unitName, type TermUnit } from '../../procedure/working-time.ts';
import { numberRow, selectRow, type Row } from './row.ts';
import type { PanelServices } from './panel-services.ts';
import { executeTogether, extensionCommands, updateOf, writeExtension } from './write-extension.ts';

const type = 'motcua:WorkingTime';
const units: TermUnit[] = ['workingMinutes', 'workingHours', 'workingDays'];

/** How a timer's time is counted: in the office's working time (it stands still with the clock), or plainly. */
export function timerProps(element: DiagramElement): Row[] {
  const timer = timerOf(element);
  if (!timer) return [];
  return extensionOf(timer, type) ? [counting, value, unit] : [counting];
}

const counting = selectRow('motcua-timer-counting', (element, services) => {
  const timer = timerOf(element);
  return {
    label: t('panel.timer.counting'),
    value: extensionOf(timer, type) ? 'working' : 'plain',
    options: [
      { value: 'plain', label: t('panel.timer.plain') },
      { value: 'working', label: t('panel.timer.working') },
    ],
    description: t('panel.timer.help'),
    set: (kind) =>
      write(
        element,
        services,
        kind === 'working' ? { value: 1, unit: 'workingDays' } : { value: undefined, unit: undefined },
      ),
  };
});

const value = numberRow('motcua-timer-value', (element, services) => ({
  label: t('panel.timer.value'),
  value: numberOf(extensionOf(timerOf(element), type), 'value'),
  min: 1,
  validate: (entered) =>
    entered === undefined || !Number.isInteger(entered) || entered < 1 ? t('panel.wholeNumber') : undefined,
  set: (entered) => write(element, services, { value: entered, unit: unitOf(element) }),
}));

const unit = selectRow('motcua-timer-unit', (element, services) => ({
  label: t('panel.deadline.unit'),
  value: unitOf(element),
  options: units.map((each) => ({ value: each, label: unitName(each, currentLocale()) })),
  set: (each) =>
    write(element, services, {
      unit: each,
      value: numberOf(extensionOf(timerOf(element), type), 'value') ?? 1,
    }),
}));

function timerOf(element: DiagramElement): ModdleElement | undefined {
  if (!isA(element.businessObject, 'bpmn:Event')) return undefined;
  return listOf(element.businessObject, 'eventDefinitions').find((definition) =>
    isA(definition, 'bpmn:TimerEventDefinition'),
  );
}

function unitOf(element: DiagramElement): TermUnit {
  return (textOf(extensionOf(timerOf(element), type), 'unit') as TermUnit | undefined) ?? 'workingDays';
}

/** A working-time timer also gets a plain duration, so that the diagram stays whole in any other BPMN editor. */
function write(element: DiagramElement, services: PanelServices, properties: Record<string, unknown>): void {
  const owner = timerOf(element);
  if (!owner) return;
  const hasPlain = ['timeDuration', 'timeDate', 'timeCycle'].some((name) => owner.get(name));
  if (hasPlain) return writeExtension({ element, owner, type }, properties, services);
  const duration = services.bpmnFactory.create('bpmn:FormalExpression', { body: 'P1D' });
  duration.$parent = owner;
  executeTogether(services, [
    updateOf(element, owner, { timeDuration: duration }),
    ...extensionCommands({ element, owner, type }, properties, services),
  ]);
}
