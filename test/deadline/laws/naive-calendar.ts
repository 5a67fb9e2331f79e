import type { Budget } from '#engine/deadline/budget.ts';
import type { CalendarYear, Closure, HoursProfile } from '#engine/deadline/calendar-data.ts';
import type { Policy } from '#engine/deadline/pauses.ts';

/** Every clock time of a day, `00:00` … `23:59`. */
const CLOCKS = Array.from({ length: 1440 }, (_, minute) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':'),
);

/**
 * The law counted on fingers: reads the data's own words, walks minute by minute and day by day, and shares no code with
 * what it is compared with. Minutes are office time since 1970 (UTC+7 as if it were UTC).
 */
export class NaiveCalendar {
  readonly #from: number;
  readonly #open: Uint8Array;

  constructor(data: {
    profile: HoursProfile;
    years: readonly CalendarYear[];
    closures?: readonly Closure[];
  }) {
    const numbers = data.years.map(({ year }) => year);
    this.#from = Date.UTC(Math.min(...numbers), 0, 1) / 60_000;
    const until = Date.UTC(Math.max(...numbers) + 1, 0, 1) / 60_000;
    this.#open = new Uint8Array(until - this.#from);
    for (let day = this.#from; day < until; day += 1440) this.#fill(day, data);
  }

  #fill(midnight: number, data: ConstructorParameters<typeof NaiveCalendar>[0]): void {
    const date = new Date(midnight * 60_000);
    const text = date.toISOString().slice(0, 10);
    const year = data.years.find((one) => one.year === date.getUTCFullYear());
    const swapIn = year?.swapInDays?.some((day) => day.date === text) ?? false;
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!swapIn && (weekend || year?.daysOff.some((day) => day.date === text))) return;
    const since = Object.keys(data.profile.hours)
      .sort()
      .findLast((first) => first <= text)!;
    const half = year?.halfDays?.find((day) => day.date === text);
    const stops = (data.closures ?? []).filter(
      ({ effect, from, to }) => effect === 'stops' && from.slice(0, 10) <= text && text <= to.slice(0, 10),
    );
    for (const { from, to } of half?.shifts ?? data.profile.hours[since]!.shifts) {
      CLOCKS.forEach((clock, minute) => {
        if (clock < from || to <= clock) return;
        const moment = `${text}T${clock}`;
        if (!stops.some((stop) => stop.from <= moment && moment < stop.to))
          this.#open[midnight + minute - this.#from] = 1;
      });
    }
  }

  isOpen(at: number): boolean {
    return this.#open[at - this.#from] === 1;
  }

  opening(start: number): number {
    let at = start;
    while (!this.isOpen(at)) at += 1;
    return at;
  }

  /** The first minute of an instant's day. */
  #midnight(at: number): number {
    return at - (at % 1440);
  }

  #isWorked(at: number): boolean {
    for (let minute = this.#midnight(at); minute < this.#midnight(at) + 1440; minute += 1) {
      if (this.isOpen(minute)) return true;
    }
    return false;
  }

  #closing(at: number): number {
    let minute = this.#midnight(at) + 1440;
    while (!this.isOpen(minute - 1)) minute -= 1;
    return minute;
  }

  #afterDays(at: number, days: number): number {
    let day = at;
    for (let left = days; left > 0;) {
      day += 1440;
      if (this.#isWorked(day)) left -= 1;
    }
    return this.#closing(day);
  }

  /** The end of a budget without pauses. */
  end(start: number, { value, unit }: Budget): number {
    if (unit === 'workingMinutes' || unit === 'workingHours') {
      return this.endOfMinutes(start, unit === 'workingHours' ? value * 60 : value, []);
    }
    if (unit === 'workingDays') return this.#afterDays(this.opening(start), value);
    if (unit === 'calendarDays') return this.#rolled(start + value * 1440);
    const opening = this.opening(start);
    return opening % 1440 <= 15 * 60 ? this.#closing(opening) : this.#afterDays(opening, 1);
  }

  #rolled(at: number): number {
    let day = at;
    while (!this.#isWorked(day)) day += 1440;
    return this.#closing(day);
  }

  /** Minute after minute: one counts when the office is open and nothing is waited for; a restart begins anew. */
  endOfMinutes(start: number, minutes: number, pauses: readonly NaivePause[]): number {
    let left = minutes;
    let at = start;
    while (left > 0) {
      const pause = pauses.find(({ from }) => from === at);
      if (pause && pause.policy !== 'run') {
        at = pause.to;
        if (pause.policy === 'restart') left = minutes;
        continue;
      }
      if (this.isOpen(at)) left -= 1;
      at += 1;
    }
    return at;
  }

  /** Day after day: worked days after the one of the start, up to and with the one on which a pause begins. */
  endOfDays(start: number, days: number, pauses: readonly NaivePause[]): number {
    let left = days;
    let day = this.opening(start);
    for (const pause of pauses) {
      if (pause.policy === 'run') continue;
      let used = 0;
      for (let at = day + 1440; this.#midnight(at) <= this.#midnight(pause.from); at += 1440) {
        if (this.#isWorked(at)) used += 1;
      }
      left = pause.policy === 'restart' ? days : Math.max(0, left - used);
      day = this.opening(pause.to);
    }
    return left === 0 ? this.#closing(day) : this.#afterDays(day, left);
  }
}

/** A wait in minutes of office time. */
export interface NaivePause {
  from: number;
  to: number;
  policy: Policy;
}
