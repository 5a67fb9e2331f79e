import type { Trx } from '#engine/db/office-pool.ts';
import { LAPSE_ALARM } from '../initiatives/lapse-alarm.ts';
import { latenessTimes } from '../lateness/lay-lateness-alarms.ts';
import type { Office } from '../office.ts';
import { readAlarmLedgers, type AlarmLedger } from './alarm-ledger.ts';
import { storeClockAlarms, type ClockAlarms } from './store-clock-alarms.ts';

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
  await storeClockAlarms(
    trx,
    office,
    active.map((ledger) => ({ dossierId: ledger.dossierId, times: timesOf(office, ledger) })),
  );
}

function timesOf(office: Office, ledger: AlarmLedger): ClockAlarms['times'] {
  const warnings = latenessTimes(office, ledger);
  return ledger.lateFrom ? { ...warnings, late: ledger.lateFrom } : { ...warnings };
}
