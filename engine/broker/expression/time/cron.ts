import { civilFromDays, DAY_MS, daysFromCivil, daysInMonth, type CivilDate } from './civil.ts';
import { CronFault, readNumbers, readValue, type CronField } from './cron-field.ts';

/** When a cron expression fires, as Zeebe 8.5 reads it: six fields with seconds, or a nickname; in UTC. */
export interface Cron {
  seconds: readonly number[];
  minutes: readonly number[];
  hours: readonly number[];
  months: ReadonlySet<number>;
  /** Both must hold. */
  fitsDay: (date: CivilDate) => boolean;
  fitsWeekday: (date: CivilDate) => boolean;
}

const NICKNAMES: Readonly<Record<string, string>> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
};

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const SIXTY: CronField = { min: 0, max: 59 };
const HOUR: CronField = { min: 0, max: 23 };
const DAY: CronField = { min: 1, max: 31, open: true };
const MONTH: CronField = { min: 1, max: 12, names: MONTHS };
/** 0 and 7 are Sunday. */
const WEEKDAY: CronField = { min: 0, max: 7, names: WEEKDAYS, open: true, wraps: true };

/** Reads a cron expression; a text says why it is none, in Zeebe's words. */
export function parseCron(text: string): Cron | string {
  if (text.trim() === '') return 'Empty expression!';
  if (text === '@reboot') return 'Nickname @reboot not supported!';
  const fields = (NICKNAMES[text] ?? text).trim().toUpperCase().split(/\s+/);
  if (fields.length !== 6) return `Cron expression contains ${fields.length} parts but we expect one of [6]`;
  const [second = '', minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  try {
    return {
      seconds: readNumbers(SIXTY, second),
      minutes: readNumbers(SIXTY, minute),
      hours: readNumbers(HOUR, hour),
      fitsDay: anyOf(day.split(',').map(readDay)),
      months: new Set(readNumbers(MONTH, month)),
      fitsWeekday: anyOf(weekday.split(',').map(readWeekday)),
    };
  } catch (error) {
    if (error instanceof CronFault) return `Failed to parse cron expression. ${error.message}`;
    throw error;
  }
}

/** No calendar repeats later than this; what doesn't fire within it never does. */
const YEARS_MAX = 400;

/** The first time after another, both in epoch milliseconds; undefined when there is none. */
export function nextCron(cron: Cron, afterMs: number): number | undefined {
  const today = Math.floor(afterMs / DAY_MS);
  const start = civilFromDays(today);
  for (let month = 0; month < YEARS_MAX * 12; month++) {
    const count = start.year * 12 + start.month - 1 + month;
    const year = Math.floor(count / 12);
    const ofYear = count - year * 12 + 1;
    if (!cron.months.has(ofYear)) continue;
    const last = daysInMonth(year, ofYear);
    for (let day = month === 0 ? start.day : 1; day <= last; day++) {
      const date = { year, month: ofYear, day };
      if (!cron.fitsDay(date) || !cron.fitsWeekday(date)) continue;
      const days = daysFromCivil(date);
      const time = timeOfDay(cron, days === today ? afterMs - today * DAY_MS : -1);
      if (time !== undefined) return days * DAY_MS + time;
    }
  }
  return undefined;
}

/** The first time of a day after another, in milliseconds from midnight. */
function timeOfDay({ hours, minutes, seconds }: Cron, afterMs: number): number | undefined {
  for (const hour of hours) {
    if ((hour + 1) * 3_600_000 <= afterMs) continue;
    for (const minute of minutes) {
      const ofMinute = (hour * 60 + minute) * 60_000;
      if (ofMinute + 60_000 <= afterMs) continue;
      const second = seconds.find((candidate) => ofMinute + candidate * 1000 > afterMs);
      if (second !== undefined) return ofMinute + second * 1000;
    }
  }
  return undefined;
}

type Fits = (date: CivilDate) => boolean;

function anyOf(rules: Fits[]): Fits {
  return (date) => rules.some((rule) => rule(date));
}

/** `L`: the last day, `L-3`: so many before it, `15W`: the working day nearest to it, `LW`: the last working day. */
function readDay(text: string): Fits {
  const last = /^L(?:-(\d+))?$/.exec(text);
  if (last !== null) {
    const before = Number(last[1] ?? 0);
    return ({ year, month, day }) => day === daysInMonth(year, month) - before;
  }
  if (text === 'LW') return (date) => date.day === workday(date, daysInMonth(date.year, date.month));
  const near = /^(\d+)W$/.exec(text);
  if (near !== null) {
    const wanted = readValue(DAY, near[1] as string);
    return (date) => wanted <= daysInMonth(date.year, date.month) && date.day === workday(date, wanted);
  }
  const numbers = new Set(readNumbers(DAY, text));
  return ({ day }) => numbers.has(day);
}

/** The day from Monday to Friday nearest to a day, within its month. */
function workday({ year, month }: CivilDate, day: number): number {
  const weekday = weekdayOf({ year, month, day });
  if (weekday === 6) return day === 1 ? 3 : day - 1;
  if (weekday === 7) return day === daysInMonth(year, month) ? day - 2 : day + 1;
  return day;
}

/** `5L`: the last Friday of the month, `5#2`: the second, `L`: Sunday. */
function readWeekday(text: string): Fits {
  if (text === 'L') return (date) => weekdayOf(date) === 7;
  const last = /^(.+)L$/.exec(text);
  if (last !== null) {
    const wanted = sundayLast(readValue(WEEKDAY, last[1] as string));
    return (date) => weekdayOf(date) === wanted && date.day + 7 > daysInMonth(date.year, date.month);
  }
  const nth = /^(.+)#(.+)$/.exec(text);
  if (nth !== null) {
    const wanted = sundayLast(readValue(WEEKDAY, nth[1] as string));
    const count = readValue(WEEKDAY, nth[2] as string);
    return (date) => weekdayOf(date) === wanted && Math.ceil(date.day / 7) === count;
  }
  const numbers = new Set(readNumbers(WEEKDAY, text).map(sundayLast));
  return (date) => numbers.has(weekdayOf(date));
}

function sundayLast(weekday: number): number {
  return weekday === 0 ? 7 : weekday;
}

/** 1: Monday … 7: Sunday. */
function weekdayOf(date: CivilDate): number {
  return ((((daysFromCivil(date) + 3) % 7) + 7) % 7) + 1;
}
