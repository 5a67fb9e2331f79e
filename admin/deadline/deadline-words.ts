import { daysBetween, partsOf } from '../kit/format-moment.ts';
import { deadlineState, type DeadlineFacts } from './deadline-facts.ts';

/** A text key with its values: the words themselves live in i18n. */
export interface Words {
  key: string;
  values?: Record<string, string | number>;
}

/** Working minutes of a full day, for saying "days" instead of "hours". */
const dayMinutes = 480;
/** Up to this many working minutes the rest is said in hours and minutes. */
const hoursUpTo = 240;

/** "1 giờ 20 phút", "45 phút", "2 ngày làm việc": a length of working time. */
export function durationWords(minutes: number): Words {
  const whole = Math.max(0, Math.round(minutes));
  if (whole >= dayMinutes) {
    const days = Math.floor(whole / dayMinutes);
    const hours = Math.floor((whole % dayMinutes) / 60);
    if (days === 1 && hours > 0) return { key: 'deadline.length.dayHours', values: { days, hours } };
    return { key: 'deadline.length.days', values: { smart_count: days } };
  }
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return { key: 'deadline.length.minutes', values: { minutes: rest } };
  if (rest === 0) return { key: 'deadline.length.hours', values: { hours } };
  return { key: 'deadline.length.hoursMinutes', values: { hours, minutes: rest } };
}

/** The chip's sentence; `length` stands for a duration and is put into words by the caller. */
export type ChipWords = Words & { length?: Words };

/** What the chip says at `now`; lateness and rest are in working time when the server told it. */
export function deadlineWords(facts: DeadlineFacts, now: Date): ChipWords {
  const state = deadlineState(facts, now);
  switch (state) {
    case 'none':
      return { key: 'deadline.none' };
    case 'done':
      return { key: 'deadline.done' };
    case 'doneLate':
      return { key: 'deadline.doneLate' };
    case 'paused':
      return { key: `deadline.paused.${facts.pauseFor ?? 'other'}` };
    case 'late':
      return lateWords(facts, now);
    case 'dueSoon':
    case 'onTime':
      return runningWords(facts, now);
  }
}

function lateWords({ dueAt, remainingWorkingMinutes: remaining }: DeadlineFacts, now: Date): ChipWords {
  if (typeof remaining === 'number' && remaining < 0) {
    return { key: 'deadline.lateBy', length: durationWords(-remaining) };
  }
  if (!dueAt) return { key: 'deadline.late' };
  const { date, time } = partsOf(dueAt);
  if (now.getTime() <= Date.parse(dueAt)) return { key: 'deadline.late' };
  return daysBetween(dueAt, now) === 0
    ? { key: 'deadline.lateSinceToday', values: { time } }
    : { key: 'deadline.lateSince', values: { date } };
}

function runningWords({ dueAt, remainingWorkingMinutes: remaining }: DeadlineFacts, now: Date): ChipWords {
  const { date, time } = partsOf(dueAt!);
  const days = daysBetween(now, dueAt!);
  if (typeof remaining === 'number') {
    if (remaining <= hoursUpTo) return { key: 'deadline.left', length: durationWords(remaining) };
    if (days > 1 && remaining >= 2 * dayMinutes) {
      return { key: 'deadline.left', length: durationWords(remaining) };
    }
  }
  if (days === 0) return { key: 'deadline.today', values: { time } };
  if (days === 1) return { key: 'deadline.tomorrow', values: { time } };
  return { key: 'deadline.until', values: { date, time } };
}
