import { partsOf } from '../kit/format-moment.ts';
import type { ClockLedger, LedgerLine, LedgerPause } from './ledger.ts';

/** What a day was to a clock, the most telling first. */
export const dayKinds = [
  'closure',
  'holiday',
  'weekend',
  'swapIn',
  'halfDay',
  'counted',
  'paused',
  'start',
] as const;

export type DayKind = (typeof dayKinds)[number];

/** One day of an account, ready for a calendar. */
export interface LedgerDay {
  date: string;
  kind: DayKind;
  /** The day of receipt, and the day on which the result is due. */
  isStart: boolean;
  isDue: boolean;
  /** Working minutes that counted; 0 where days are counted. */
  minutes: number;
  countedDay?: number;
  lines: LedgerLine[];
}

const kindOfCode: Partial<Record<LedgerLine['whyCode'], DayKind>> = {
  closure: 'closure',
  holiday: 'holiday',
  weekend: 'weekend',
  'swap-in-day': 'swapIn',
  'half-day': 'halfDay',
  counted: 'counted',
  'counted-day': 'counted',
  'counted-calendar-day': 'counted',
  'same-day': 'counted',
  'rolled-to-working-day': 'counted',
  'paused-accumulate': 'paused',
  'paused-restart': 'paused',
};

/** The days of an account by date; days inside a wait are days too, although nothing counted on them. */
export function ledgerDays(
  account: ClockLedger,
  receivedAt: string,
  pauses: readonly LedgerPause[],
): Map<string, LedgerDay> {
  const start = partsOf(receivedAt).day;
  const due = partsOf(account.dueAt).day;
  const byDate = new Map<string, LedgerLine[]>([
    [start, []],
    [due, []],
  ]);
  for (const line of account.ledger) byDate.set(line.date, [...(byDate.get(line.date) ?? []), line]);
  const days = new Map<string, LedgerDay>();
  for (const [date, lines] of byDate) {
    const counted = lines.find((line) => line.countedDay !== undefined)?.countedDay;
    days.set(date, {
      date,
      kind: kindOf(lines),
      isStart: date === start,
      isDue: date === due,
      minutes: lines.reduce((sum, line) => sum + (line.countedMinutes ?? 0), 0),
      ...(counted !== undefined && { countedDay: counted }),
      lines,
    });
  }
  addWaits(days, pauses);
  return days;
}

function kindOf(lines: readonly LedgerLine[]): DayKind {
  const counts = lines.some((line) => line.countedMinutes || line.countedDay !== undefined);
  const met = new Set(lines.map((line) => kindOfCode[line.whyCode]).filter((kind) => kind !== undefined));
  // A day that was closed or waited for in part and counted otherwise is a counted day.
  if (counts) for (const partly of ['closure', 'paused'] as const) met.delete(partly);
  return dayKinds.find((kind) => met.has(kind)) ?? 'start';
}

function addWaits(days: Map<string, LedgerDay>, pauses: readonly LedgerPause[]): void {
  for (const pause of pauses) {
    if (pause.policy === 'run' || pause.to === null) continue;
    const last = partsOf(pause.to).day;
    let date = nextDay(partsOf(pause.from).day);
    while (date < last) {
      if (!days.has(date)) {
        days.set(date, { date, kind: 'paused', isStart: false, isDue: false, minutes: 0, lines: [] });
      }
      date = nextDay(date);
    }
  }
}

/** `2024-06-13` after `2024-06-12`. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A month as weeks from Monday; null for the cells of its neighbours. */
export interface MonthSheet {
  year: number;
  month: number;
  weeks: (string | null)[][];
}

/** The sheets from one date to another, both inclusive: only the weeks between them. */
export function monthSheets(from: string, to: string): MonthSheet[] {
  const sheets: MonthSheet[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  const [lastYear, lastMonth] = to.split('-').map(Number) as [number, number];
  while (year < lastYear || (year === lastYear && month <= lastMonth)) {
    const { weeks } = monthSheet(year, month);
    sheets.push({ year, month, weeks: weeks.filter((week) => touches(week, from, to)) });
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return sheets;
}

/** Whether a week has a day from one date to another. */
function touches(week: readonly (string | null)[], from: string, to: string): boolean {
  const days = week.filter((day) => day !== null);
  return (days[0] ?? '') <= to && (days.at(-1) ?? '') >= from;
}

/** One month's weeks. */
export function monthSheet(year: number, month: number): MonthSheet {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  const cells: (string | null)[] = Array.from({ length: lead }, () => null);
  for (let day = 1; day <= length; day += 1) {
    cells.push(new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10));
  }
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7));
  return { year, month, weeks };
}
