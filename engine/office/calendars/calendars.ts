import { assignmentOn } from '#engine/deadline/calendar-assignments.ts';
import type { CalendarAssignment } from '#engine/deadline/calendar-data.ts';
import { closuresFor } from '#engine/deadline/closures.ts';
import { compileCalendar, type Calendar } from '#engine/deadline/compile-calendar.ts';
import type { Queryable } from '#engine/db/office-pool.ts';
import type { Agency } from '../agencies/agency.ts';
import type { CalendarContent } from './calendar-content.ts';

/** Which calendar a clock is counted by. */
export interface ClockCalendar {
  /** Id of the office hours. */
  calendar: string;
  calendarVersion: number;
  agencyId: string;
  procedure: string;
}

/** Where a calendar is asked for: closures may hold for some agencies and procedures only. */
export interface Place {
  agencyId?: string;
  procedure?: string;
}

/** Compiled calendars kept at the same time; each is some hundred kilobytes. */
const KEPT = 64;

/**
 * Working calendars by version: every version is in memory, compiled when it is first asked for. What was promised by a
 * version is explained by that version, however often the calendar has changed since.
 */
export class Calendars {
  readonly #db: Queryable;
  readonly #versions = new Map<number, CalendarContent>();
  readonly #compiled = new Map<string, Calendar>();
  /** Shipped closures and hours name an agency by its code. */
  #agencyCodes = new Map<string, string>();
  #inForce = 0;

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Number of the version that new receipts are counted by. */
  get inForce(): number {
    return this.#inForce;
  }

  /** Reads versions made since the last call, by this program or another one. */
  async refresh(): Promise<void> {
    const { rows } = await this.#db.query<{ version: number; content: CalendarContent }>(
      'SELECT version, content FROM calendar_versions WHERE version > $1 ORDER BY version',
      [this.#inForce],
    );
    for (const { version, content } of rows) this.add(version, content);
    const agencies = await this.#db.query<{ id: string; code: string }>('SELECT id, code FROM agencies');
    this.#agencyCodes = new Map(agencies.rows.map(({ id, code }) => [id, code]));
  }

  /** Takes a version in; the newest is in force. */
  add(version: number, content: CalendarContent): void {
    this.#versions.set(version, content);
    this.#inForce = Math.max(this.#inForce, version);
  }

  /** Calendars with one version more than these, kept nowhere: how it would be with a content in force. */
  proposing(content: CalendarContent): Calendars {
    const proposed = new Calendars(this.#db);
    proposed.#agencyCodes = this.#agencyCodes;
    proposed.add(this.#inForce + 1, content);
    return proposed;
  }

  /** What a version says. @throws Error when there is none, which is a fault in stored data */
  content(version = this.#inForce): CalendarContent {
    const content = this.#versions.get(version);
    if (!content) throw new Error(`Expected a calendar version ${version} but there is none.`);
    return content;
  }

  /** Whether the version in force has office hours of this id. */
  has(id: string): boolean {
    return this.content().profiles.some((profile) => profile.id === id);
  }

  /**
   * The calendar of office hours `id`, by the version in force or an earlier one, with the closures that hold at
   * `place` (everywhere when left out). @throws Error when there is none, which is a fault in the agency's data
   */
  of(id: string, version = this.#inForce, place: Place = {}): Calendar {
    const content = this.content(version);
    const profile = content.profiles.find((one) => one.id === id);
    if (!profile)
      throw new Error(
        `Expected office hours "${id}" but only ${content.profiles.map((one) => one.id).join(', ')} are known.`,
      );
    const { agencyId, procedure } = place;
    const closures = closuresFor(content.closures, {
      agencies: agencyId === undefined ? [] : [agencyId, this.#agencyCodes.get(agencyId) ?? agencyId],
      ...(procedure !== undefined && { procedure }),
    });
    const key = [version, id, ...closures.map((closure) => closure.code)].join('|');
    return this.#keep(key, () => compileCalendar({ profile, years: content.years, closures }));
  }

  /** The calendar a dossier's clock is counted by: its own version, with the closures of its agency and procedure. */
  ofClock({ calendar, calendarVersion, agencyId, procedure }: ClockCalendar): Calendar {
    return this.of(calendar, calendarVersion, { agencyId, procedure });
  }

  /** By which hours an agency works on an office day (`YYYY-MM-DD`), by the version in force. */
  assignmentOn(agency: Pick<Agency, 'id' | 'calendar'>, day: string): Omit<CalendarAssignment, 'from'> {
    const { assignments } = this.content();
    const code = this.#agencyCodes.get(agency.id) ?? '';
    const dated = assignmentOn(assignments[agency.id] ?? assignments[code] ?? [], day);
    return dated ?? { counterHours: agency.calendar, deadlineCalendar: agency.calendar };
  }

  #keep(key: string, compile: () => Calendar): Calendar {
    const known = this.#compiled.get(key);
    const calendar = known ?? compile();
    // The last one asked for stands last, the first one goes.
    this.#compiled.delete(key);
    this.#compiled.set(key, calendar);
    if (this.#compiled.size > KEPT) {
      const [oldest] = this.#compiled.keys();
      if (oldest !== undefined) this.#compiled.delete(oldest);
    }
    return calendar;
  }
}
