/** Thrown inside this room when a day of a year without any calendar is asked for; entry points turn it into a value. */
export class CalendarMissing extends Error {
  readonly year: number;

  constructor(year: number) {
    super(`Expected a working calendar for the year ${year} but none is loaded.`);
    this.name = 'CalendarMissing';
    this.year = year;
  }
}
