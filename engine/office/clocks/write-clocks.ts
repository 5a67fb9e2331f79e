import type { Trx } from '#engine/db/office-pool.ts';
import type { PauseKind, Policy } from '#engine/deadline/pauses.ts';
import type { Calendars } from '../calendars/calendars.ts';
import type { Actor } from '../journal/entry-hash.ts';
import { readClockRows } from './clock-rows.ts';
import { datesOf } from './dates-of.ts';
import { storeDueDates, type DateCause } from './store-due-dates.ts';

/** A wait that begins: who, why, on which legal basis, and what it does to the clock. */
export interface NewPause {
  id: string;
  kind: PauseKind;
  policy: Policy;
  from: Date;
  reason: string;
  by: Actor;
  calendars: Calendars;
  legalBasis?: string | undefined;
  expectedUntil?: Date | undefined;
  /** What the kind asks for: number, amount and issuer of a tax notice; the other agency. */
  detail?: Record<string, unknown> | undefined;
  /** Office time of the record, when `from` lies before it. */
  recordedAt?: Date | undefined;
  /** The element of the diagram that waits; none for an officer's act. */
  elementId?: string | undefined;
}

/**
 * Begins a wait. The caller holds the dossier's row. A second wait of the same kind while one is open changes nothing
 * and answers false: a message may be delivered twice.
 */
export async function pauseClocks(trx: Trx, dossierId: string, pause: NewPause): Promise<boolean> {
  const inserted = await trx.query(
    `INSERT INTO clock_pauses (id, dossier_id, kind, policy, from_at, reason, by_actor, legal_basis, expected_until,
       detail, recorded_at, element_id)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
     WHERE NOT EXISTS (SELECT 1 FROM clock_pauses WHERE dossier_id = $2 AND kind = $3 AND to_at IS NULL)`,
    [
      pause.id,
      dossierId,
      pause.kind,
      pause.policy,
      pause.from,
      pause.reason,
      JSON.stringify(pause.by),
      pause.legalBasis ?? null,
      pause.expectedUntil ?? null,
      JSON.stringify(pause.detail ?? {}),
      pause.recordedAt ?? pause.from,
      pause.elementId ?? null,
    ],
  );
  if (inserted.rowCount === 0) return false;
  await writeDueDates(trx, dossierId, pause.calendars, {
    cause: 'pause',
    at: pause.recordedAt ?? pause.from,
  });
  return true;
}

/** A wait that ends: by its kind, of which one is open at most. */
export interface Resumption {
  kind: PauseKind;
  at: Date;
  calendars: Calendars;
  by?: Actor | undefined;
  reason?: string | undefined;
  /** Office time of the record, when `at` lies before it. */
  recordedAt?: Date | undefined;
}

/** Ends a wait and moves both ends. Answers the new ends; undefined when no such wait was open. */
export async function resumeClocks(
  trx: Trx,
  dossierId: string,
  { kind, at, calendars, by, reason, recordedAt = at }: Resumption,
): Promise<{ dueAt: Date; statutoryDueAt: Date } | undefined> {
  const closed = await trx.query(
    `UPDATE clock_pauses SET to_at = greatest(from_at, $3), ended_by = $4, end_reason = $5, end_recorded_at = $6
     WHERE dossier_id = $1 AND kind = $2 AND to_at IS NULL`,
    [dossierId, kind, at, by ? JSON.stringify(by) : null, reason ?? null, recordedAt],
  );
  if (closed.rowCount === 0) return undefined;
  return writeDueDates(trx, dossierId, calendars, { cause: 'pause', at: recordedAt });
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
    text: `WITH closed AS (UPDATE clock_pauses SET to_at = greatest(from_at, $2) WHERE dossier_id = $1 AND to_at IS NULL)
      UPDATE clocks SET state = 'stopped', stopped_at = $2 WHERE dossier_id = $1 AND state <> 'stopped'`,
    values: [dossierId, at],
  });
}
