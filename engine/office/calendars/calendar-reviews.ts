import type { BilingualText, CalendarYear } from '#engine/deadline/calendar-data.ts';
import { compareYears, type DayMeaning } from '#engine/deadline/holidays/compare-years.ts';
import type { Office } from '../office.ts';
import { officeDay } from '../time/office-day.ts';

/** Something about the calendar that somebody should look at. */
export interface CalendarReview {
  id: string;
  kind: 'yearAnnounced' | 'yearProvisional' | 'yearMissing';
  year: number;
  /** Open dossiers whose date hangs on it. */
  dossiers: number;
  /** Version by which they were promised; of an announced year only. */
  version?: number;
  /** Days on which the announced year differs from what was counted provisionally. */
  differences?: ReviewDifference[];
}

/** A day that counts otherwise since a year was announced. */
export interface ReviewDifference {
  date: string;
  before: DayWord;
  after: DayWord;
  /** Names of the holidays, where there are any. */
  beforeName: BilingualText | null;
  afterName: BilingualText | null;
}

/** What a day is, in one word: closed, worked on a weekend, worked in part, or as its weekday is. */
export type DayWord = 'dayOff' | 'swapIn' | 'halfDay' | 'ordinary';

/** From this many days before it a year should be announced, and be in the calendar. */
const AHEAD_DAYS = 60;

/**
 * What wants a look: a year announced since dossiers were promised by its provisional calendar, a year that begins soon
 * or has begun and is still provisional, a year to come that has no calendar at all.
 */
export async function calendarReviews(office: Office): Promise<CalendarReview[]> {
  const years = new Map(office.calendars.content().years.map((year) => [year.year, year]));
  const now = office.officeClock.now();
  const soon = Number(officeDay(new Date(now.getTime() + AHEAD_DAYS * 86_400_000)).slice(0, 4));
  const { rows } = await office.pool.query<{ version: number; year: number; dossiers: number }>(
    `SELECT c.calendar_version AS version, y.year, count(*)::int AS dossiers
       FROM clocks c JOIN dossiers d ON d.id = c.dossier_id
       CROSS JOIN LATERAL generate_series(
         extract(year FROM c.started_at + interval '7 hours')::int,
         extract(year FROM greatest(d.first_due_at, d.statutory_due_at) + interval '7 hours')::int) AS y (year)
      WHERE c.kind = 'committed' AND c.stopped_at IS NULL AND d.provisional GROUP BY 1, 2`,
  );
  const promised = rows.flatMap((row) => announcedSince(office, row, years.get(row.year)));
  const current = [...years.values()]
    .filter(({ year, provisional }) => provisional && year <= soon)
    .map(({ year }) => ({
      id: `yearProvisional-${year}`,
      kind: 'yearProvisional' as const,
      year,
      dossiers: rows.filter((row) => row.year === year).reduce((sum, row) => sum + row.dossiers, 0),
    }));
  const missing = [soon, soon + 1]
    .filter((year) => !years.has(year))
    .map((year) => ({ id: `yearMissing-${year}`, kind: 'yearMissing' as const, year, dossiers: 0 }));
  return [...promised, ...current, ...missing];
}

function announcedSince(
  office: Office,
  { version, year, dossiers }: { version: number; year: number; dossiers: number },
  inForce: CalendarYear | undefined,
): CalendarReview[] {
  const then = office.calendars.content(version).years.find((one) => one.year === year);
  if (!inForce || inForce.provisional || !then?.provisional) return [];
  const differences = compareYears(then, inForce)
    .filter(({ moves }) => moves)
    .map(({ date, before, after }) => ({
      date,
      before: wordOf(before),
      after: wordOf(after),
      beforeName: before.name ?? null,
      afterName: after.name ?? null,
    }));
  return [
    { id: `yearAnnounced-${year}-${version}`, kind: 'yearAnnounced', year, version, dossiers, differences },
  ];
}

function wordOf({ kind }: DayMeaning): DayWord {
  if (kind === 'working' || kind === 'weekend') return 'ordinary';
  if (kind === 'swapIn') return 'swapIn';
  return kind === 'half' ? 'halfDay' : 'dayOff';
}
