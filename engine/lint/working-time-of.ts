import { type BpmnElement, eventDefinition, extension, text } from './element.ts';

/** The units a working-time timer counts in. */
export const TIMER_UNITS = ['workingMinutes', 'workingHours', 'workingDays'] as const;

/** The ways a working-time timer is counted; without one it is the first. */
export const TIMER_COUNTINGS = ['workingTime', 'share', 'beforeDue'] as const;

/** The two clocks of a dossier a timer may go by. */
export const TIMER_CLOCKS = ['committed', 'statutory'] as const;

type TimerUnit = (typeof TIMER_UNITS)[number];
type TimerClock = (typeof TIMER_CLOCKS)[number];

/** What a `motcua:workingTime` says: working time from when it is armed, a share of a clock, or a lead before its end. */
export type DrawnWorkingTime =
  | { kind: 'workingTime'; value: number; unit: TimerUnit }
  | { kind: 'share'; percent: number; clock: TimerClock }
  | { kind: 'beforeDue'; value: number; unit: TimerUnit; clock: TimerClock };

/** The `motcua:workingTime` of a timer event. */
export function workingTimeOf(event: BpmnElement): BpmnElement | undefined {
  return extension(eventDefinition(event, 'bpmn:TimerEventDefinition'), 'motcua:WorkingTime');
}

/**
 * Reads a `motcua:workingTime`; undefined when it does not say a whole number, a known unit, counting or clock, or a
 * percentage of 1 to 100. Without a counting it is working time, without a clock the committed one.
 */
export function drawnWorkingTime(element: BpmnElement): DrawnWorkingTime | undefined {
  const value = Number(text(element, 'value'));
  const unit = text(element, 'unit') as TimerUnit;
  const clock = (text(element, 'clock') || 'committed') as TimerClock;
  if (!Number.isInteger(value) || value < 1 || !TIMER_CLOCKS.includes(clock)) return undefined;
  switch (text(element, 'counting') || 'workingTime') {
    case 'workingTime':
      return TIMER_UNITS.includes(unit) ? { kind: 'workingTime', value, unit } : undefined;
    case 'share':
      return value <= 100 ? { kind: 'share', percent: value, clock } : undefined;
    case 'beforeDue':
      return TIMER_UNITS.includes(unit) ? { kind: 'beforeDue', value, unit, clock } : undefined;
    default:
      return undefined;
  }
}
