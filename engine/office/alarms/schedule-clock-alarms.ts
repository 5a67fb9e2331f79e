import type { Trx } from '#engine/db/office-pool.ts';
import { LAPSE_ALARM } from '../initiatives/lapse-alarm.ts';
import { latenessTimes } from '../lateness/lateness-times.ts';
import type { Office } from '../office.ts';
import { readAlarmLedgers, type AlarmLedger } from './alarm-ledger.ts';
import { storeClockAlarms, type ClockAlarms } from './store-clock-alarms.ts';

/**
 * Lays the clock's own warnings of some dossiers from their ledgers as they stand: at the receipt, or after a setting has
 * changed. The caller holds the dossiers' rows. @throws OfficeProblem `calendar-missing`
 */
export async function scheduleClockAlarms(
  trx: Trx,
  office: Office,
  dossierIds: readonly string[],
): Promise<void> {
  await layClockAlarms(trx, office, await readAlarmLedgers(trx, office, dossierIds));
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
