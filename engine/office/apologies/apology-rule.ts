import type { Budget } from '#engine/deadline/budget.ts';
import { ruleOn, type Law } from '#engine/deadline/law/law-on.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { dayOf, toIso, toMinute } from '#engine/deadline/instant.ts';
import type { Pause } from '#engine/deadline/pauses.ts';
import { WAYS_OF_COUNTING } from '#engine/deadline/rules/index.ts';
import { shareInstant } from '#engine/deadline/share-instant.ts';
import {
  afterWorkingMinutes,
  calendarDay,
  isWorkingDay,
  workingMinutesBetween,
} from '#engine/deadline/working-time.ts';
import { orProblem } from '../clocks/lay-clocks.ts';
import { officeDay } from '../time/office-day.ts';

/** What the law says of the apology for a dossier received on some day, and what the office reads into it. */
export interface ApologyRule {
  /** Hour-based and same-day terms: drafted when this share of the committed time is used. */
  hoursDraftShare: number;
  /** Day-based terms: drafted at the opening of this working day before the due date. */
  daysDraftBefore: number;
  /** Working days put on top of the forecast: the date can be put off only once. */
  reserveWorkingDays: number;
  /** Largest extension as a share of the statutory term; null where the law sets no bound. */
  maxShareOfTerm: number | null;
}

/** One working day of reserve on top of the forecast: practice, not law; the officer may choose another date. */
const RESERVE_WORKING_DAYS = 1;

/** The rule for a dossier by its day of receipt, from definitions/law/one-stop (apology, extension). */
export function apologyRuleOn(law: Law, receivedAt: Date): ApologyRule {
  const day = officeDay(receivedAt);
  const apology = ruleOn(law, 'one-stop/apology', day);
  return {
    hoursDraftShare: apology.hourBasedShare,
    daysDraftBefore: apology.dayBasedWorkingDaysBefore,
    reserveWorkingDays: RESERVE_WORKING_DAYS,
    maxShareOfTerm: ruleOn(law, 'one-stop/extension', day).maxShareOfTerm,
  };
}

/** What the moment of the draft is counted from. */
export interface DraftBasis {
  startedAt: Date;
  committed: Budget;
  calendar: Calendar;
  pauses: readonly Pause[];
  dueAt: Date;
  rule: ApologyRule;
}

/** When the office drafts the apology, and when it reminds of a draft that is still unsigned. */
export interface ApologyTimes {
  draftAt: Date;
  remindAt: Date;
}

/**
 * In good time, at the latest at the due instant; the reminder when half of what is then left has passed. A day-based term
 * too short to have a working day before its due date goes by share like one in hours. @throws OfficeProblem
 * `calendar-missing`
 */
export function apologyTimes(basis: DraftBasis): ApologyTimes {
  const { startedAt, committed, calendar, dueAt, rule } = basis;
  const byHours = WAYS_OF_COUNTING[committed.unit].judgedBy === 'instant' || committed.unit === 'sameDay';
  const before = byHours ? undefined : openingBefore(calendar, dueAt, rule.daysDraftBefore);
  if (before && before > startedAt) return { draftAt: before, remindAt: halfWay(calendar, before, dueAt) };
  const share = rule.hoursDraftShare;
  return { draftAt: shareOf(basis, share), remindAt: shareOf(basis, (share + 1) / 2) };
}

function shareOf({ startedAt, committed, calendar, pauses, dueAt }: DraftBasis, share: number): Date {
  const { at } = orProblem(
    shareInstant({
      start: startedAt.getTime(),
      budget: committed,
      calendar,
      pauses,
      share,
      latest: dueAt.getTime(),
    }),
  );
  return new Date(at);
}

/** When half of the working time between two instants has passed. */
function halfWay(calendar: Calendar, from: Date, to: Date): Date {
  const minute = (at: Date): number => toMinute(at.getTime(), calendar.offsetMinutes);
  const half = Math.floor(workingMinutesBetween(calendar, minute(from), minute(to)) / 2);
  if (half < 1) return to;
  return new Date(toIso(afterWorkingMinutes(calendar, minute(from), half), calendar.offsetMinutes));
}

/** The opening of the `count`-th working day before the day of an instant. */
function openingBefore(calendar: Calendar, at: Date, count: number): Date {
  let day = dayOf(toMinute(at.getTime(), calendar.offsetMinutes));
  for (let left = count; left > 0;) {
    day -= 1;
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  const opening = calendarDay(calendar, day).shifts[0]?.from ?? 0;
  return new Date(toIso(day * 1440 + opening, calendar.offsetMinutes));
}
