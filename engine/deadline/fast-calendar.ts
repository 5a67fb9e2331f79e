import type { Calendar } from './compile-calendar.ts';
import { atMinuteOfDay } from './instant.ts';

/**
 * A calendar flattened for millions of questions: every shift of every day in typed arrays, so that an end is a few array
 * reads and nothing is allocated. It says the same as the calendar it is made from; the properties hold the two together.
 */
export interface FastCalendar {
  /** What answers whenever these arrays don't: at the calendar's edges, and for what may be missing. */
  calendar: Calendar;
  /** Begin and end of every shift in minutes of office time, oldest first. */
  shiftFrom: Int32Array;
  shiftTo: Int32Array;
  /** Working minutes of all shifts before this one; one longer than the shifts. */
  minutesBefore: Int32Array;
  /** By day: its first shift, or the first one after it; one longer than the days. */
  firstShift: Int32Array;
  /** By day: working days up to and with it. */
  daysUpTo: Int32Array;
  /** By number of working days: when the day closes on which so many have passed. */
  closing: Int32Array;
  /** By day: the minute at which the unbroken run of known years around it ends; 0 for an unknown day. */
  knownUntil: Int32Array;
}

/** Flattens a calendar. It costs a millisecond or two, so it is done once a calendar and kept. */
export function flattenCalendar(calendar: Calendar): FastCalendar {
  const { days, firstDay } = calendar;
  const shifts = days.flatMap((day, i) =>
    (day?.shifts ?? []).map(({ from, to }) => ({
      from: atMinuteOfDay(firstDay + i, from),
      to: atMinuteOfDay(firstDay + i, to),
    })),
  );
  const worked = days.flatMap((day, i) => (day && day.shifts.length > 0 ? [i] : []));
  return {
    calendar,
    shiftFrom: Int32Array.from(shifts, ({ from }) => from),
    shiftTo: Int32Array.from(shifts, ({ to }) => to),
    minutesBefore: Int32Array.from([0, ...runningSum(shifts.map(({ from, to }) => to - from))]),
    firstShift: Int32Array.from([0, ...runningSum(days.map((day) => day?.shifts.length ?? 0))]),
    daysUpTo: runningSum(days.map((day) => (day && day.shifts.length > 0 ? 1 : 0))),
    closing: Int32Array.from([
      0,
      ...worked.map((i) => atMinuteOfDay(firstDay + i, days[i]!.shifts.at(-1)!.to)),
    ]),
    knownUntil: knownUntil(calendar),
  };
}

function runningSum(values: readonly number[]): Int32Array {
  const sums = new Int32Array(values.length);
  let sum = 0;
  values.forEach((value, i) => (sums[i] = sum += value));
  return sums;
}

function knownUntil({ days, firstDay }: Calendar): Int32Array {
  const until = new Int32Array(days.length);
  let end = 0;
  for (let i = days.length - 1; i >= 0; i -= 1) {
    if (!days[i]) end = 0;
    else if (end === 0) end = atMinuteOfDay(firstDay + i + 1, 0);
    until[i] = end;
  }
  return until;
}
