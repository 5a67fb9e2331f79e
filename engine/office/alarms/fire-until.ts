import type { Office } from '../office.ts';
import type { MovableOfficeClock } from '../time/office-clock.ts';
import { fireDue, type AlarmEffect } from './fire-due.ts';

export interface ClockMove {
  clock: MovableOfficeClock;
  /** Office time to arrive at. */
  until: Date;
  effect: AlarmEffect;
  /** Resolves when the broker has acknowledged what was fired, and what followed from it has arrived. */
  settle: () => Promise<void>;
}

/**
 * Moves the office clock forward from alarm to alarm: each fires at its own moment and is acknowledged before the next
 * one, so what a firing starts is counted from then and may itself fall due on the way. Answers how many fired.
 */
export async function fireUntil(
  office: Office,
  { clock, until, effect, settle }: ClockMove,
): Promise<number> {
  let fired = 0;
  let done: Date | undefined;
  for (;;) {
    const due = await nextDue(office, until, done);
    if (!due) break;
    if (due > clock.now()) clock.moveTo(due);
    // Whatever is due by now fires, or is in the log: time goes on without it.
    done = clock.now();
    const now = await fireDue(office, done, effect);
    fired += now;
    if (now > 0) await settle();
  }
  if (until > clock.now()) clock.moveTo(until);
  return fired;
}

/** When the next alarm falls due, not after `until` and later than `after`. */
async function nextDue(office: Office, until: Date, after: Date | undefined): Promise<Date | undefined> {
  const { rows } = await office.pool.query<{ due_at: Date }>(
    `SELECT due_at FROM alarms WHERE state = 'running' AND due_at <= $1 AND ($2::timestamptz IS NULL OR due_at > $2)
      ORDER BY due_at LIMIT 1`,
    [until, after ?? null],
  );
  return rows[0]?.due_at;
}
