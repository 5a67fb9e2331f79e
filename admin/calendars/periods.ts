import { dayAfter, dayBefore } from './neighbour-day.ts';

/** What holds from a day on, by that day: each period lasts until the next one begins, so there is no gap inside. */
export type Periods<T> = Readonly<Record<string, T>>;

/** What an official does to a period: gives it what holds and from when to when, ends it, or takes it away. */
export interface PeriodEdit<T> {
  kind: PeriodKind;
  /** First day of the period that is edited; null for a new one. */
  was: string | null;
  from: string;
  /** Last day, after which holds again what held before; empty while nobody knows an end. */
  until: string;
  value: T;
}

export const periodKinds = ['set', 'end', 'remove'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** The field of a period that is wrong, and the key of the sentence that says so. */
export type PeriodProblems = Partial<Record<'kind' | 'from' | 'until', string>>;

/** What would be wrong with an edit: a day left out, a gap, two periods at once; empty when it can be made. */
export function periodProblems<T>(periods: Periods<T>, edit: PeriodEdit<T>): PeriodProblems {
  const { kind, was, from, until } = edit;
  const isFirst = was !== null && was === firstOf(periods);
  if (kind === 'remove') return isFirst ? { kind: 'officeHours.need.onlyOne' } : {};
  if (from === '') return { from: 'officeHours.need.from' };
  if (from !== was && from in periods) return { from: 'officeHours.need.taken' };
  if (isFirst && from > was) return { from: 'officeHours.need.gap' };
  if (until === '') return kind === 'end' ? { until: 'officeHours.need.until' } : {};
  if (until < from) return { until: 'officeHours.need.untilBefore' };
  const others = without(periods, was);
  if (heldBefore(others, from) === undefined) return { until: 'officeHours.need.nothingBefore' };
  const crossed = Object.keys(others).some((day) => day > from && day <= until);
  return crossed ? { until: 'officeHours.need.crosses' } : {};
}

/** The periods after an edit that has no problem. */
export function withPeriodEdit<T>(periods: Periods<T>, edit: PeriodEdit<T>): Periods<T> {
  const { kind, was, from, until, value } = edit;
  const others = without(periods, was);
  if (kind === 'remove') return others;
  const before = heldBefore(others, from);
  const next = until === '' ? undefined : dayAfter(until);
  return sorted({
    ...others,
    ...(next !== undefined && !(next in others) && before !== undefined && { [next]: before }),
    [from]: kind === 'end' && was !== null ? periods[was]! : value,
  });
}

/** The last day of a period, the day before the next one; undefined while none follows. */
export function lastDayOf<T>(periods: Periods<T>, from: string): string | undefined {
  const next = Object.keys(periods)
    .sort()
    .find((day) => day > from);
  return next === undefined ? undefined : dayBefore(next);
}

/** The first day of the period that holds on a day. */
export function periodOn<T>(periods: Periods<T>, day: string): string | undefined {
  return Object.keys(periods)
    .sort()
    .findLast((from) => from <= day);
}

function heldBefore<T>(periods: Periods<T>, from: string): T | undefined {
  const day = Object.keys(periods)
    .sort()
    .findLast((one) => one < from);
  return day === undefined ? undefined : periods[day];
}

function firstOf<T>(periods: Periods<T>): string | undefined {
  return Object.keys(periods).sort()[0];
}

function without<T>(periods: Periods<T>, day: string | null): Periods<T> {
  return Object.fromEntries(Object.entries(periods).filter(([from]) => from !== day));
}

function sorted<T>(periods: Periods<T>): Periods<T> {
  return Object.fromEntries(Object.entries(periods).sort(([a], [b]) => (a < b ? -1 : 1)));
}
