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
import {
  durationText,
  parseDuration,
  plainUnits,
  type PlainDuration,
} from '../../procedure/plain-duration.ts';
import { unitName, type TermUnit } from '../../procedure/working-time.ts';
import type { PanelServices } from './panel-services.ts';
import { numberRow, selectRow, type Row } from './row.ts';
import { executeTogether, extensionCommands, updateOf, writeExtension } from './write-extension.ts';

const type = 'motcua:WorkingTime';
const units: TermUnit[] = ['workingMinutes', 'workingHours', 'workingDays'];

/** How a timer's time is counted: in the office's working time (it stands still with the clock), or plainly. */
export function timerProps(element: DiagramElement): Row[] {
  const timer = timerOf(element);
  if (!timer) return [];
  if (extensionOf(timer, type)) return [counting, value, unit];
  // A date, a cycle or an expression is left to the technical group.
  const plain = plainTextOf(timer);
  return plain === undefined || parseDuration(plain) ? [counting, plainValue, plainUnit] : [counting];
}

const counting = selectRow('motcua-timer-counting', (element, services) => ({
  label: t('panel.timer.counting'),
  value: extensionOf(timerOf(element), type) ? 'working' : 'plain',
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
}));

const value = numberRow('motcua-timer-value', (element, services) => ({
  label: t('panel.timer.value'),
  value: numberOf(extensionOf(timerOf(element), type), 'value'),
  min: 1,
  validate: wholeNumber,
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

const plainValue = numberRow('motcua-timer-plain-value', (element, services) => ({
  label: t('panel.timer.value'),
  value: parseDuration(plainTextOf(timerOf(element)))?.value,
  min: 1,
  validate: wholeNumber,
  set: (entered) => {
    if (entered !== undefined) writePlain(element, services, { ...plainOf(element), value: entered });
  },
}));

const plainUnit = selectRow('motcua-timer-plain-unit', (element, services) => ({
  label: t('panel.deadline.unit'),
  value: plainOf(element).unit,
  options: plainUnits.map((each) => ({ value: each, label: t(`panel.timer.${each}`) })),
  set: (each) => writePlain(element, services, { ...plainOf(element), unit: each as PlainDuration['unit'] }),
}));

function wholeNumber(entered: number | undefined): string | undefined {
  return entered === undefined || !Number.isInteger(entered) || entered < 1
    ? t('panel.wholeNumber')
    : undefined;
}

function timerOf(element: DiagramElement): ModdleElement | undefined {
  if (!isA(element.businessObject, 'bpmn:Event')) return undefined;
  return listOf(element.businessObject, 'eventDefinitions').find((definition) =>
    isA(definition, 'bpmn:TimerEventDefinition'),
  );
}

function unitOf(element: DiagramElement): TermUnit {
  return (textOf(extensionOf(timerOf(element), type), 'unit') as TermUnit | undefined) ?? 'workingDays';
}

/** What the timer says plainly, whichever of BPMN's three ways it uses. */
function plainTextOf(timer: ModdleElement | undefined): string | undefined {
  return ['timeDuration', 'timeDate', 'timeCycle']
    .map((name) => textOf(timer?.get(name) as ModdleElement | undefined, 'body'))
    .find(Boolean);
}

function plainOf(element: DiagramElement): PlainDuration {
  return parseDuration(plainTextOf(timerOf(element))) ?? { value: 1, unit: 'days' };
}

function writePlain(element: DiagramElement, services: PanelServices, duration: PlainDuration): void {
  const timer = timerOf(element);
  if (!timer) return;
  executeTogether(services, [
    updateOf(element, timer, { timeDuration: durationElement(timer, services, durationText(duration)) }),
  ]);
}

/** A working-time timer also gets a plain duration, so that the diagram stays whole in any other BPMN editor. */
function write(element: DiagramElement, services: PanelServices, properties: Record<string, unknown>): void {
  const owner = timerOf(element);
  if (!owner) return;
  if (plainTextOf(owner)) return writeExtension({ element, owner, type }, properties, services);
  executeTogether(services, [
    updateOf(element, owner, { timeDuration: durationElement(owner, services, 'P1D') }),
    ...extensionCommands({ element, owner, type }, properties, services),
  ]);
}

function durationElement(timer: ModdleElement, services: PanelServices, body: string): ModdleElement {
  const duration = services.bpmnFactory.create('bpmn:FormalExpression', { body });
  duration.$parent = timer;
  return duration;
}
