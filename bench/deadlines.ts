import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { Budget } from '../engine/deadline/budget.ts';
import type { CalendarYear, HoursProfile } from '../engine/deadline/calendar-data.ts';
import { compileCalendar } from '../engine/deadline/compile-calendar.ts';
import { computeDeadline, computeEnd } from '../engine/deadline/compute-deadline.ts';
import { dueAt } from '../engine/deadline/due-at.ts';
import { flattenCalendar } from '../engine/deadline/fast-calendar.ts';

/** One measured way of counting. */
type Measured = Record<'term' | 'due dates/s' | 'aim' | 'with waits/s' | 'with account/s', string>;

const AROUND_TET = { from: Date.parse('2026-02-11T08:00:00+07:00'), days: 3 };
const ALL_YEARS = { from: Date.parse('2023-01-03T08:00:00+07:00'), days: 1400 };

const TERMS: { term: string; aim: string; starts: typeof ALL_YEARS; budgets: Budget[] }[] = [
  {
    term: 'working days, 1–20, 2023–2026',
    aim: '1,000,000',
    starts: ALL_YEARS,
    budgets: upTo(20, 'workingDays'),
  },
  {
    term: 'calendar days, 1–30, 2023–2026',
    aim: '1,000,000',
    starts: ALL_YEARS,
    budgets: upTo(30, 'calendarDays'),
  },
  {
    term: 'the same day, 2023–2026',
    aim: '1,000,000',
    starts: ALL_YEARS,
    budgets: [{ value: 1, unit: 'sameDay' }],
  },
  {
    term: 'working hours, 40–80, across Tết 2026',
    aim: '200,000',
    starts: AROUND_TET,
    budgets: upTo(41, 'workingHours').map(({ value, unit }) => ({ value: value + 39, unit })),
  },
];

function upTo(most: number, unit: Budget['unit']): Budget[] {
  return Array.from({ length: most }, (_, i) => ({ value: i + 1, unit }));
}

/** Due dates a second in this one process: the end alone, with a wait of a day in it, and with its day-by-day account. */
export async function benchDeadlines(quick: boolean): Promise<Measured[]> {
  const folder = 'definitions/calendars';
  const years = await Promise.all(
    (await readdir(path.join(folder, 'years'))).map((file) =>
      readYaml<CalendarYear>(path.join(folder, 'years', file)),
    ),
  );
  const profile = await readYaml<HoursProfile>(path.join(folder, 'profiles', 'a.yaml'));
  const calendar = compileCalendar({ profile, years });
  const fast = flattenCalendar(calendar);
  const rounds = quick ? 300_000 : 3_000_000;
  return TERMS.map(({ term, aim, starts, budgets }) => ({
    term,
    'due dates/s': perSecond(rounds, (i) => dueAt(startOf(i, starts), budgets[i % budgets.length]!, fast)),
    aim,
    'with waits/s': perSecond(rounds / 30, (i) => {
      const start = startOf(i, starts);
      const pauses = [{ from: start + 60_000, to: start + 86_400_000, policy: 'accumulate' as const }];
      const budget = budgets[i % budgets.length]!;
      const answer = computeEnd({ start, budget, calendar, pauses, latePauses: 'ignore' });
      return 'dueAt' in answer ? answer.dueAt : 0;
    }),
    'with account/s': perSecond(rounds / 100, (i) => {
      const start = startOf(i, starts);
      const answer = computeDeadline({ start, budget: budgets[i % budgets.length]!, calendar });
      return 'dueAt' in answer ? answer.ledger.length : 0;
    }),
  }));
}

async function readYaml<T>(file: string): Promise<T> {
  return parse(await readFile(file, 'utf8')) as T;
}

/** Spread over the days and the minutes of the day by two steps that share no factor with either. */
function startOf(i: number, { from, days }: typeof ALL_YEARS): number {
  return from + ((i * 7919) % (days * 1440)) * 60_000;
}

/** The median of five runs after a warm one; the sum keeps the work from being optimised away. */
function perSecond(rounds: number, count: (i: number) => number): string {
  const rates: number[] = [];
  let sum = 0;
  for (let run = 0; run < 6; run += 1) {
    const begun = performance.now();
    for (let i = 0; i < rounds; i += 1) sum += count(i);
    if (run > 0) rates.push((rounds / (performance.now() - begun)) * 1000);
  }
  if (!Number.isFinite(sum)) throw new Error('Expected every due date to be a number but one is not.');
  const median = rates.sort((a, b) => a - b)[2]!;
  return Math.round(median).toLocaleString('en-US');
}
