import type { CalendarYear } from '../calendar-data.ts';
import { parseDate, weekdayOf } from '../instant.ts';
import { checkShifts } from './check-shifts.ts';
import { type DataProblem, isDate, noDate, repeated, shownDate } from './data-problem.ts';

/** What is wrong with the days off, worked Saturdays and half-days of the years (lịch nghỉ, làm bù, nửa buổi). */
export function checkYears(years: readonly CalendarYear[], path: string): DataProblem[] {
  const off = new Map(years.flatMap(({ daysOff }) => daysOff.map((day) => [day.date, day.kind] as const)));
  const worked = new Map(
    years.flatMap(({ swapInDays = [] }) => swapInDays.map((day) => [day.replaces, day.date] as const)),
  );
  return [
    ...repeated(
      years.map(({ year }) => String(year)),
      path,
      {
        code: 'year-repeated',
        vi: (year) => `Lịch năm ${year} được khai hai lần.`,
        en: (year) => `The calendar of ${year} is given twice.`,
      },
    ),
    ...years.flatMap((year, i) => {
      const where = `${path}/${i}`;
      const dates = datesOf(year, where);
      return dates.length > 0 ? dates : checkDays(year, { path: where, off, worked });
    }),
  ];
}

/** Dates that are none, lie in another year, or are given twice. */
function datesOf(year: CalendarYear, path: string): DataProblem[] {
  const lists = [
    ['daysOff', year.daysOff],
    ['swapInDays', year.swapInDays ?? []],
    ['halfDays', year.halfDays ?? []],
  ] as const;
  return lists.flatMap(([name, days]) => [
    ...days.flatMap(({ date }, i) => checkDate(date, year.year, `${path}/${name}/${i}/date`)),
    ...repeated(
      days.map(({ date }) => date),
      `${path}/${name}`,
      {
        code: 'day-repeated',
        vi: (date) => `Ngày ${shownDate(date)} được khai hai lần.`,
        en: (date) => `${shownDate(date)} is given twice.`,
      },
    ),
  ]);
}

function checkDate(date: string, year: number, path: string): DataProblem[] {
  if (!isDate(date)) return [noDate(path, date)];
  if (date.startsWith(`${year}-`)) return [];
  return [
    {
      path,
      code: 'day-of-another-year',
      vi: `Ngày ${shownDate(date)} không thuộc năm ${year}.`,
      en: `${shownDate(date)} is not a day of ${year}.`,
    },
  ];
}

interface Around {
  path: string;
  /** Kind of every day off, and the day on which a day is made up for. */
  off: ReadonlyMap<string, string>;
  worked: ReadonlyMap<string, string>;
}

function checkDays(year: CalendarYear, around: Around): DataProblem[] {
  const { path, off, worked } = around;
  const swapIns = new Set((year.swapInDays ?? []).map(({ date }) => date));
  return [
    ...year.daysOff.flatMap(({ date, kind }, i) =>
      kind === 'swapped' && !worked.has(date)
        ? [problem(`${path}/daysOff/${i}`, 'swapped-day-not-made-up', date)]
        : [],
    ),
    ...(year.swapInDays ?? []).flatMap((day, i) => checkSwapIn(day, `${path}/swapInDays/${i}`, off)),
    ...(year.halfDays ?? []).flatMap(({ date, shifts }, i) => {
      const where = `${path}/halfDays/${i}`;
      const closed = off.has(date) || (weekdayOf(parseDate(date)) > 5 && !swapIns.has(date));
      if (closed) return [problem(`${where}/date`, 'half-day-not-worked', date)];
      const day = shownDate(date);
      return checkShifts(shifts, { path: `${where}/shifts`, whose: { vi: `Ngày ${day}`, en: day } });
    }),
  ];
}

function checkSwapIn(
  { date, replaces }: { date: string; replaces: string },
  path: string,
  off: ReadonlyMap<string, string>,
): DataProblem[] {
  if (off.has(date)) return [problem(`${path}/date`, 'swap-in-is-off', date)];
  if (weekdayOf(parseDate(date)) <= 5) return [problem(`${path}/date`, 'swap-in-is-worked-anyway', date)];
  if (!isDate(replaces)) return [noDate(`${path}/replaces`, replaces)];
  if (off.get(replaces) !== 'swapped')
    return [problem(`${path}/replaces`, 'swap-replaces-a-working-day', replaces)];
  return [];
}

const SENTENCES = {
  'swapped-day-not-made-up': {
    vi: (day: string) => `Ngày hoán đổi ${day} chưa có ngày làm bù.`,
    en: (day: string) => `${day} is swapped off, but no day makes up for it.`,
  },
  'half-day-not-worked': {
    vi: (day: string) => `Ngày ${day} là ngày nghỉ, không thể làm việc nửa buổi.`,
    en: (day: string) => `${day} is not worked, so it cannot be a half-day.`,
  },
  'swap-in-is-off': {
    vi: (day: string) => `Ngày ${day} vừa là ngày nghỉ vừa là ngày làm bù.`,
    en: (day: string) => `${day} is both a day off and a day worked instead.`,
  },
  'swap-in-is-worked-anyway': {
    vi: (day: string) => `Ngày ${day} vốn là ngày làm việc, không thể là ngày làm bù.`,
    en: (day: string) => `${day} is worked anyway and cannot make up for another day.`,
  },
  'swap-replaces-a-working-day': {
    vi: (day: string) => `Ngày ${day} được làm bù nhưng trong lịch không phải là ngày nghỉ hoán đổi.`,
    en: (day: string) => `${day} is made up for, but the calendar does not swap it off.`,
  },
};

function problem(path: string, code: keyof typeof SENTENCES, date: string): DataProblem {
  const { vi, en } = SENTENCES[code];
  return { path, code, vi: vi(shownDate(date)), en: en(shownDate(date)) };
}
