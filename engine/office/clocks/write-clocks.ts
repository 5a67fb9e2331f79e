import type { Trx } from '#engine/db/office-pool.ts';
import type { Policy } from '#engine/deadline/pauses.ts';
import type { Calendars } from '../calendars/calendars.ts';
import type { Actor } from '../journal/entry-hash.ts';
import { readClockRows } from './clock-rows.ts';
import { datesOf } from './dates-of.ts';
import { storeDueDates, type DateCause } from './store-due-dates.ts';

/** A wait that begins: who, why, and what it does to the clock. */
export interface NewPause {
  id: string;
  kind: 'supplement' | 'confirmation' | 'payment' | 'verification';
  policy: Policy;
  from: Date;
  reason: string;
  by: Actor;
}

/**
 * Begins a wait. The caller holds the dossier's row. A second wait of the same kind while one is open changes nothing
 * and answers false: a message may be delivered twice.
 */
export async function pauseClocks(trx: Trx, dossierId: string, pause: NewPause): Promise<boolean> {
  const inserted = await trx.query(
    `INSERT INTO clock_pauses (id, dossier_id, kind, policy, from_at, reason, by_actor)
     SELECT $1, $2, $3, $4, $5, $6, $7
     WHERE NOT EXISTS (SELECT 1 FROM clock_pauses WHERE dossier_id = $2 AND kind = $3 AND to_at IS NULL)`,
    [pause.id, dossierId, pause.kind, pause.policy, pause.from, pause.reason, JSON.stringify(pause.by)],
  );
  if (inserted.rowCount === 0) return false;
  if (pause.policy !== 'run') {
    await trx.query(`UPDATE clocks SET state = 'paused' WHERE dossier_id = $1 AND state = 'running'`, [
      dossierId,
    ]);
    await trx.query(`UPDATE dossiers SET paused_at = coalesce(paused_at, $2) WHERE id = $1`, [
      dossierId,
      pause.from,
    ]);
  }
  return true;
}

export interface Resumption {
  kind: NewPause['kind'];
  at: Date;
  calendars: Calendars;
}

/** Ends a wait and moves both ends. Answers the new ends; undefined when no such wait was open. */
export async function resumeClocks(
  trx: Trx,
  dossierId: string,
  { kind, at, calendars }: Resumption,
): Promise<{ dueAt: Date; statutoryDueAt: Date } | undefined> {
  const closed = await trx.query(
    'UPDATE clock_pauses SET to_at = $3 WHERE dossier_id = $1 AND kind = $2 AND to_at IS NULL',
    [dossierId, kind, at],
  );
  if (closed.rowCount === 0) return undefined;
  return writeDueDates(trx, dossierId, calendars, { cause: 'pause', at });
}

/**
 * Recomputes both clocks from the ledger and stores the dates. A signed apology's date stands; `first_due_at` follows
 * the waits, because a lawful wait is no lateness.
 */
export async function writeDueDates(
  trx: Trx,
  dossierId: string,
  calendars: Calendars,
  move: { cause: DateCause; at: Date },
): Promise<{ dueAt: Date; statutoryDueAt: Date } | undefined> {
  const rows = await readClockRows(trx, dossierId);
  if (!rows) return undefined;
  const dates = datesOf(rows, calendars.ofClock(rows));
  const { rows: signed } = await trx.query<{ new_due_at: Date }>(
    'SELECT new_due_at FROM apologies WHERE dossier_id = $1 AND signed_at IS NOT NULL',
    [dossierId],
  );
  const dueAt = signed[0]?.new_due_at ?? dates.dueAt;
  await storeDueDates(trx, [{ ...dates, dossierId, dueAt }], move);
  return { dueAt: dates.firstDueAt, statutoryDueAt: dates.statutoryDueAt };
}

/** Stops both clocks: the result is ready, or the dossier has ended. Open waits end with it. */
export async function stopClocks(trx: Trx, dossierId: string, at: Date): Promise<void> {
  await trx.query({
    name: 'clocks-stop',
    text: `WITH closed AS (UPDATE clock_pauses SET to_at = $2 WHERE dossier_id = $1 AND to_at IS NULL)
      UPDATE clocks SET state = 'stopped', stopped_at = $2 WHERE dossier_id = $1 AND state <> 'stopped'`,
    values: [dossierId, at],
  });
}
