import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { dayOf, toIso, toMinute } from '#engine/deadline/instant.ts';
import {
  afterWorkingMinutes,
  closingOf,
  workingDayAfter,
  workingDayFrom,
  workingMinutesBetween,
} from '#engine/deadline/working-time.ts';
import type { ApologyRule } from './apology-rule.ts';

/** What the new date is proposed from. */
export interface DateQuestion {
  /** When the result will be ready if every step takes what it may. */
  readyAt: Date;
  /** The promise that can't be kept. */
  dueAt: Date;
  /** Start and end of the law's own term: the measure of an extension. */
  statutory: { from: Date; to: Date };
  calendar: Calendar;
  rule: ApologyRule;
}

/**
 * The new date an apology proposes: the close of a working day, so many working days after the forecast (or after the old
 * date if that is later), never before the forecast, and not beyond what the law allows; where the law allows less than
 * the forecast needs, what the law allows. Throws CalendarMissing.
 */
export function proposeDate(question: DateQuestion): Date {
  const { readyAt, dueAt, calendar, rule } = question;
  const offset = calendar.offsetMinutes;
  const latest = Math.max(toMinute(readyAt.getTime(), offset), toMinute(dueAt.getTime(), offset));
  const first = workingDayFrom(calendar, dayOf(latest));
  const reserve = (days: number): Date => {
    const day = days > 0 ? workingDayAfter(calendar, first, days) : first;
    return new Date(toIso(closingOf(calendar, day), offset));
  };
  const close = reserve(rule.reserveWorkingDays);
  // Without a reserve the close of the day may be the old date itself.
  const proposed = close > dueAt ? close : reserve(1);
  const limit = extensionLimit(question);
  return limit && limit < proposed ? limit : proposed;
}

/**
 * The last instant the law lets the date be put off to: a share of the statutory term behind the old date; undefined where
 * it sets none. Throws CalendarMissing.
 */
export function extensionLimit({
  statutory,
  dueAt,
  calendar,
  rule,
}: Omit<DateQuestion, 'readyAt'>): Date | undefined {
  if (rule.maxShareOfTerm === null) return undefined;
  const minute = (at: Date): number => toMinute(at.getTime(), calendar.offsetMinutes);
  const term = workingMinutesBetween(calendar, minute(statutory.from), minute(statutory.to));
  const most = Math.floor(term * rule.maxShareOfTerm);
  if (most < 1) return dueAt;
  return new Date(toIso(afterWorkingMinutes(calendar, minute(dueAt), most), calendar.offsetMinutes));
}
