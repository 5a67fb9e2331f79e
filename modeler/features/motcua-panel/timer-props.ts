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
import {
  countingOf,
  startOf,
  timerClocks,
  timerCountings,
  type TimerCounting,
} from '../../procedure/timer-counting.ts';
import { unitName, type TermUnit } from '../../procedure/working-time.ts';
import type { PanelServices } from './panel-services.ts';
import { numberRow, selectRow, type Row } from './row.ts';
import { executeTogether, extensionCommands, updateOf, writeExtension } from './write-extension.ts';

const type = 'motcua:WorkingTime';
const units: TermUnit[] = ['workingMinutes', 'workingHours', 'workingDays'];

/**
 * How a timer's time is counted: plainly, in the office's working time, or by the dossier's own term (both stand still
 * with the clock).
 */
export function timerProps(element: DiagramElement): Row[] {
  const timer = timerOf(element);
  if (!timer) return [];
  const working = extensionOf(timer, type);
  if (working) return [counting, ...rowsOf[countingOf(working)]];
  // A date, a cycle or an expression is left to the technical group.
  const plain = plainTextOf(timer);
  return plain === undefined || parseDuration(plain) ? [counting, plainValue, plainUnit] : [counting];
}

const counting = selectRow('motcua-timer-counting', (element, services) => {
  const working = extensionOf(timerOf(element), type);
  const value = working ? countingOf(working) : 'plain';
  return {
    label: t('panel.timer.counting'),
    value,
    options: (['plain', ...timerCountings] as const).map((each) => ({
      value: each,
      label: t(`panel.timer.${each}`),
    })),
    description: t(
      value === 'share' || value === 'beforeDue' ? `panel.timer.${value}.help` : 'panel.timer.help',
    ),
    set: (kind) => write(element, services, startOf(kind as TimerCounting | 'plain')),
  };
});

/** The number of a working-time timer: "sau", percent, or "trước hạn". */
function valueRow(id: string, label: 'value' | 'percent' | 'lead', max?: number) {
  return numberRow(id, (element, services) => ({
    label: t(`panel.timer.${label}`),
    value: numberOf(extensionOf(timerOf(element), type), 'value'),
    min: 1,
    ...(max !== undefined && { max }),
    validate: (entered) =>
      max !== undefined && entered !== undefined && entered > max
        ? t('panel.timer.percent.range')
        : wholeNumber(entered),
    // A unit that is only shown as a default would not be in the file.
    set: (entered) =>
      write(element, services, { value: entered, ...(label !== 'percent' && { unit: unitOf(element) }) }),
  }));
}

const value = valueRow('motcua-timer-value', 'value');
const percent = valueRow('motcua-timer-percent', 'percent', 100);
const lead = valueRow('motcua-timer-lead', 'lead');

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

const clock = selectRow('motcua-timer-clock', (element, services) => ({
  label: t('panel.timer.clock'),
  value: textOf(extensionOf(timerOf(element), type), 'clock') ?? 'committed',
  options: timerClocks.map((each) => ({ value: each, label: t(`panel.timer.clock.${each}`) })),
  set: (each) => write(element, services, { clock: each }),
}));

const rowsOf: Record<TimerCounting, Row[]> = {
  workingTime: [value, unit],
  share: [percent, clock],
  beforeDue: [lead, unit, clock],
};

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
