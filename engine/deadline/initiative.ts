import type { Budget } from './budget.ts';
import type { BilingualText } from './calendar-data.ts';
import type { Calendar } from './compile-calendar.ts';
import { type Instant, dayOf, minuteOfDay, parseClock, parseDate, toMinute, weekdayOf } from './instant.ts';
import { isOpen } from './working-time.ts';

/** definitions/initiatives/*.yaml: a promise to be faster than the posted time, decided from data at receipt. */
export interface Initiative {
  code: string;
  name: BilingualText;
  /** First and last day of receipt; no last day: still in force. */
  effective: { from: string; to?: string | null };
  /** 1 = Monday … 7 = Sunday. */
  weekdays: number[];
  channels: string[];
  /** Received at or before, `15:00`. */
  receivedUntil: string;
  /** Procedure codes. */
  procedures: string[];
  /** Agency ids; `all` for every agency. */
  agencies: 'all' | string[];
  committed: Budget;
  /** Working minutes by element id, instead of the diagram's. */
  stepBudgets: Record<string, number>;
}

/** What decides whether an initiative applies. */
export interface Receipt {
  procedure: string;
  channel: string;
  agency: string;
  /** The unmoved instant. */
  receivedAt: Instant;
}

/**
 * The initiative that applies to a receipt: the first in the list that fits, or null. It looks at the unmoved instant
 * and applies only inside working time. Throws CalendarMissing and RangeError like all counting.
 */
export function initiativeFor(
  receipt: Receipt,
  initiatives: readonly Initiative[],
  calendar: Calendar,
): Initiative | null {
  const minute = toMinute(receipt.receivedAt, calendar.offsetMinutes);
  if (initiatives.length === 0 || !isOpen(calendar, minute)) return null;
  const day = dayOf(minute);
  return (
    initiatives.find(
      (initiative) =>
        initiative.weekdays.includes(weekdayOf(day)) &&
        minuteOfDay(minute) <= parseClock(initiative.receivedUntil) &&
        initiative.channels.includes(receipt.channel) &&
        initiative.procedures.includes(receipt.procedure) &&
        (initiative.agencies === 'all' || initiative.agencies.includes(receipt.agency)) &&
        parseDate(initiative.effective.from) <= day &&
        (initiative.effective.to == null || day <= parseDate(initiative.effective.to)),
    ) ?? null
  );
}
