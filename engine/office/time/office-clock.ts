/**
 * Office time: receipts, ledgers, due dates, journal, every timer of a procedure. Moved ahead in a demo; never `now()`
 * in SQL and never `Date.now()` in the office.
 */
export interface OfficeClock {
  now(): Date;
}

/** Machine time: sessions, leases, retries, time-outs, rate limits, message lifetimes. */
export interface MachineClock {
  now(): Date;
}

/** The machine's clock. */
export const machineClock: MachineClock = { now: () => new Date() };

/** An office clock that starts at an instant, runs at real speed from there and can be moved forward. */
export interface MovableOfficeClock extends OfficeClock {
  /** Moves to `instant`; an earlier one than now is an error. */
  moveTo(instant: Date): void;
}

/**
 * The office clock of a demo with `MOTCUA_CLOCK`: `start`, or the last stored office time if that is later, plus the
 * machine time passed since.
 */
export function createMovableOfficeClock(start: Date, machine: MachineClock): MovableOfficeClock {
  let base = start.getTime();
  let since = machine.now().getTime();
  const now = (): Date => new Date(base + machine.now().getTime() - since);
  return {
    now,
    moveTo(instant) {
      if (instant.getTime() < now().getTime()) {
        throw new RangeError(
          `Expected an instant at or after ${now().toISOString()} but got ${instant.toISOString()}.`,
        );
      }
      base = instant.getTime();
      since = machine.now().getTime();
    },
  };
}
