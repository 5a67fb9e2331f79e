import type { Budget } from './budget.ts';
import type { BilingualText, Calendar } from './compile-calendar.ts';
import {
  type Instant,
  dayOf,
  minuteOfDay,
  parseClock,
  parseDate,
  toDate,
  toMinute,
  weekdayOf,
} from './instant.ts';
import { isOpen } from './working-time.ts';

/**
 * What an initiative promises: `faster` than the posted time, with a slip ("tốc ký"); `noAppointment`: the same day
 * without a slip ("không hẹn"); `immediate`: handed over while the citizen waits, without a slip ("không chờ").
 */
export const INITIATIVE_KINDS = ['immediate', 'noAppointment', 'faster'] as const;

/** See INITIATIVE_KINDS. */
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

/** definitions/initiatives/*.yaml: a promise to be faster than the posted time, decided from data at receipt. */
export interface Initiative {
  code: string;
  /** `faster` when it is not said. */
  kind?: InitiativeKind;
  name: BilingualText;
  description?: BilingualText;
  /** What is not established about it, for whoever puts it to use. */
  notes?: BilingualText;
  /** First and last day of receipt; no last day: still in force. */
  effective: { from: string; to?: string | null };
  /** Parts of every year in which it holds, first and last day, `MM-DD`; none: the whole year. */
  seasons?: { from: string; to: string }[];
  /** 1 = Monday … 7 = Sunday. */
  weekdays: number[];
  channels: string[];
  /** Received at or before, `15:00`. */
  receivedUntil: string;
  /** Procedure codes. */
  procedures: string[];
  /** Agency ids or codes; `all` for every agency. */
  agencies: 'all' | string[];
  /** Of several that fit, the highest wins; 0 when it is not said. */
  priority?: number;
  committed: Budget;
  /** Working minutes by element id, instead of the diagram's. */
  stepBudgets: Record<string, number>;
}

/** What decides whether an initiative applies. */
export interface Receipt {
  procedure: string;
  channel: string;
  /** Id of the handling agency. */
  agency: string;
  agencyCode?: string;
  /** The unmoved instant. */
  receivedAt: Instant;
}

export function kindOf({ kind = 'faster' }: Pick<Initiative, 'kind'>): InitiativeKind {
  return kind;
}

/** Whether the receipt prints an appointment slip (Mẫu 01): one whose result is handed over at once has none. */
export function printsSlip(kind: InitiativeKind): boolean {
  return kind === 'faster';
}

/**
 * The initiative that applies to a receipt, or null. It looks at the unmoved instant and applies only inside working
 * time. Of several: the highest priority, then immediate before no appointment before faster, then by code.
 * Throws CalendarMissing and RangeError like all counting.
 */
export function initiativeFor(
  receipt: Receipt,
  initiatives: readonly Initiative[],
  calendar: Calendar,
): Initiative | null {
  const minute = toMinute(receipt.receivedAt, calendar.offsetMinutes);
  if (initiatives.length === 0 || !isOpen(calendar, minute)) return null;
  const day = dayOf(minute);
  const fitting = initiatives.filter(
    (initiative) =>
      initiative.weekdays.includes(weekdayOf(day)) &&
      minuteOfDay(minute) <= parseClock(initiative.receivedUntil) &&
      initiative.channels.includes(receipt.channel) &&
      initiative.procedures.includes(receipt.procedure) &&
      isOfAgency(initiative, receipt) &&
      isInForce(initiative, day),
  );
  return fitting.sort(byPrecedence)[0] ?? null;
}

function isOfAgency({ agencies }: Initiative, { agency, agencyCode }: Receipt): boolean {
  return agencies === 'all' || agencies.some((one) => one === agency || one === agencyCode);
}

function isInForce({ effective, seasons }: Initiative, day: number): boolean {
  if (day < parseDate(effective.from) || (effective.to != null && day > parseDate(effective.to)))
    return false;
  return !seasons?.length || seasons.some((season) => isInSeason(season, toDate(day).slice(5)));
}

/** A season may go over the new year: 15/12–15/02. */
function isInSeason({ from, to }: { from: string; to: string }, date: string): boolean {
  return from <= to ? from <= date && date <= to : date >= from || date <= to;
}

/** Which of two that fit the same receipt wins. */
export function byPrecedence(a: Initiative, b: Initiative): number {
  return (
    (b.priority ?? 0) - (a.priority ?? 0) ||
    INITIATIVE_KINDS.indexOf(kindOf(a)) - INITIATIVE_KINDS.indexOf(kindOf(b)) ||
    (a.code < b.code ? -1 : 1)
  );
}
