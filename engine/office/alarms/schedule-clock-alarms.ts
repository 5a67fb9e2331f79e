import type { Trx } from '#engine/db/office-pool.ts';
import { LAPSE_ALARM } from '../initiatives/lapse-alarm.ts';
import { layLatenessAlarms } from '../lateness/lay-lateness-alarms.ts';
import type { Office } from '../office.ts';
import { readAlarmLedgers, type AlarmLedger } from './alarm-ledger.ts';

/** Lays the clock's own warnings of one dossier from the ledger as it stands. The caller holds the dossier's row. */
export async function scheduleClockAlarms(trx: Trx, office: Office, dossierId: string): Promise<void> {
  await layClockAlarms(trx, office, await readAlarmLedgers(trx, office, [dossierId]));
}

/**
 * Lays the clock's own warnings from ledgers: what comes before a broken promise and after it (`lateness`), and that it is
 * broken. Each is given once in a dossier's life: one that was given stays given.
 * While the clock is paused there are none, but what has already fallen due is given all the same.
 */
export async function layClockAlarms(
  trx: Trx,
  office: Office,
  ledgers: readonly AlarmLedger[],
): Promise<void> {
  const paused = ledgers.filter((ledger) => ledger.paused && !ledger.stopped);
  if (paused.length > 0) {
    await trx.query({
      name: 'clock-alarms-drop',
      text: `DELETE FROM alarms
              WHERE dossier_id = ANY($1::uuid[]) AND kind = 'clock' AND name <> $3 AND state = 'running'
                AND due_at > $2`,
      values: [paused.map(({ dossierId }) => dossierId), office.officeClock.now(), LAPSE_ALARM],
    });
  }
  const active = ledgers.filter((ledger) => !ledger.paused && !ledger.stopped);
  await layLatenessAlarms(
    trx,
    office,
    active.map(({ dossierId }) => dossierId),
  );
  const laid = active.flatMap(({ dossierId, lateFrom }) =>
    lateFrom ? [{ dossierId, name: 'late', dueAt: lateFrom }] : [],
  );
  if (laid.length === 0) return;
  await trx.query({
    name: 'clock-alarms-lay',
    text: `INSERT INTO alarms (id, dossier_id, kind, name, due_at, state)
           SELECT new.id, new.dossier_id, 'clock', new.name, new.due_at, 'running'
             FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) AS new (id, dossier_id, name, due_at)
            WHERE NOT EXISTS (SELECT FROM alarms given
                               WHERE given.dossier_id = new.dossier_id AND given.name = new.name
                                 AND given.kind = 'clock' AND given.state = 'fired')
           ON CONFLICT (dossier_id, name) WHERE kind = 'clock' AND state = 'running'
           DO UPDATE SET due_at = EXCLUDED.due_at`,
    values: [
      laid.map(() => office.newId()),
      laid.map(({ dossierId }) => dossierId),
      laid.map(({ name }) => name),
      laid.map(({ dueAt }) => dueAt),
    ],
  });
}
