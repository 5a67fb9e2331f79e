import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import {
  createMovableOfficeClock,
  machineClock,
  type MovableOfficeClock,
  type OfficeClock,
} from '#engine/office/time/office-clock.ts';

/** A real clock may lag this much behind what was stored before it is called "moved ahead". */
const TOLERANCE_MS = 60_000;

export interface OpenClock {
  officeClock: OfficeClock;
  movableClock: MovableOfficeClock | undefined;
  /** Prefix of this installation's process ids in a shared broker. */
  prefix: string;
}

/**
 * Office time: the machine's, or with `MOTCUA_CLOCK` from there (or from the last stored time, if that is later).
 * @throws Error when the data was moved ahead of the real clock and no `MOTCUA_CLOCK` is given
 */
export async function openClock(pool: pg.Pool, asked: Date | undefined): Promise<OpenClock> {
  const machineNow = machineClock.now();
  await pool.query(
    'INSERT INTO office_state (office_time, installation) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [asked ?? machineNow, randomBytes(4).toString('hex')],
  );
  const { rows } = await pool.query<{ office_time: Date; installation: string }>(
    'SELECT office_time, installation FROM office_state',
  );
  const stored = rows[0];
  if (!stored) throw new Error('Expected the office to have a state row but found none.');
  const prefix = `m${stored.installation}-`;
  if (asked) {
    const from = stored.office_time > asked ? stored.office_time : asked;
    const movableClock = createMovableOfficeClock(from, machineClock);
    return { officeClock: movableClock, movableClock, prefix };
  }
  if (stored.office_time.getTime() > machineNow.getTime() + TOLERANCE_MS) {
    throw new Error(
      `Expected office time to be at or before the machine's clock but this data was moved ahead to ${stored.office_time.toISOString()}: set MOTCUA_CLOCK to use it.`,
    );
  }
  return { officeClock: machineClock, movableClock: undefined, prefix };
}

/** Stores how far office time has come, so that the next start doesn't go back. */
export async function storeOfficeTime(pool: pg.Pool, now: Date): Promise<void> {
  await pool.query('UPDATE office_state SET office_time = greatest(office_time, $1)', [now]);
}
