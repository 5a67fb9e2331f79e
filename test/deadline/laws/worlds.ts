import type { CalendarData, CalendarYear, Closure } from '#engine/deadline/calendar-data.ts';
import { type Calendar, compileCalendar } from '#engine/deadline/compile-calendar.ts';
import { type FastCalendar, flattenCalendar } from '#engine/deadline/fast-calendar.ts';
import { SHIPPED_YEARS, readProfile } from '../cases/read-case.ts';
import { NaiveCalendar } from './naive-calendar.ts';

/** A calendar three times: as the product counts, as it counts in bulk, and on fingers. */
export interface World {
  calendar: Calendar;
  fast: FastCalendar;
  naive: NaiveCalendar;
}

const name = { vi: 'Mẫu', en: 'Sample' };

/** A closure about every three weeks: an hour, an afternoon, some days, a week-end, across lunch, overlapping the next. */
const CLOSURES: Closure[] = Array.from({ length: 100 }, (_, i) => {
  const from = Date.UTC(2023, 0, 4 + i * 20 + (i % 7), (i * 5) % 24, (i * 17) % 60);
  const minutes = [60, 240, 2 * 1440, 90, 3 * 1440, 7, 600][i % 7]!;
  return {
    code: `c${i}`,
    from: new Date(from).toISOString().slice(0, 16),
    to: new Date(from + minutes * 60_000).toISOString().slice(0, 16),
    name,
    kind: 'other' as const,
    decision: { number: `${i}/QĐ`, date: '2023-01-01', by: 'UBND' },
    effect: i % 9 === 8 ? ('runs' as const) : ('stops' as const),
    agencies: 'all' as const,
  };
});

/** Every seventh worked weekday or so is a half-day: the morning, the afternoon, or two odd hours. */
function withHalfDays(years: readonly CalendarYear[]): CalendarYear[] {
  return years.map((year) => {
    const off = new Set(year.daysOff.map(({ date }) => date));
    const days = Array.from({ length: 50 }, (_, i) => new Date(Date.UTC(year.year, 0, 3 + i * 7 + (i % 5))));
    return {
      ...year,
      halfDays: days
        .filter((day) => day.getUTCFullYear() === year.year && day.getUTCDay() % 6 !== 0)
        .map((day) => day.toISOString().slice(0, 10))
        .filter((date) => !off.has(date))
        .map((date, i) => ({ date, name, shifts: HALVES[i % HALVES.length]! })),
    };
  });
}

const HALVES = [
  [{ from: '08:00', to: '12:00' }],
  [{ from: '13:30', to: '16:00' }],
  [
    { from: '09:15', to: '10:15' },
    { from: '20:00', to: '23:59' },
  ],
];

function world(data: CalendarData): World {
  const calendar = compileCalendar(data);
  return { calendar, fast: flattenCalendar(calendar), naive: new NaiveCalendar(data) };
}

const halved = withHalfDays(SHIPPED_YEARS);

/** The shipped office hours as they are, then with closures, half-days and hours that change on a day. */
export const WORLDS: Record<string, World> = {
  A: world({ profile: readProfile('A'), years: SHIPPED_YEARS }),
  B: world({ profile: readProfile('B'), years: SHIPPED_YEARS }),
  C: world({ profile: readProfile('C'), years: SHIPPED_YEARS }),
  'A with closures': world({ profile: readProfile('A'), years: SHIPPED_YEARS, closures: CLOSURES }),
  'C with half-days': world({ profile: readProfile('C'), years: halved }),
  'B with both': world({ profile: readProfile('B'), years: halved, closures: CLOSURES }),
  'A, then C': world({
    profile: {
      ...readProfile('A'),
      hours: { ...readProfile('A').hours, '2025-07-01': readProfile('C').hours['2000-01-01']! },
    },
    years: SHIPPED_YEARS,
    closures: CLOSURES.slice(0, 30),
  }),
};
