import type { Trx } from '#engine/db/office-pool.ts';
import { endedPauses, readAlarmLedgers, type AlarmLedger } from '../alarms/alarm-ledger.ts';
import { storeClockAlarms } from '../alarms/store-clock-alarms.ts';
import { apologyRuleOn } from '../apologies/apology-rule.ts';
import type { Office } from '../office.ts';
import { warningTimes, type WarningTimes } from './warning-times.ts';

/**
 * Lays what comes before and after a broken promise from the ledgers as they stand, at the receipt or after a setting has
 * changed. Each fires once in a dossier's life. The caller holds the dossiers' rows.
 * @throws OfficeProblem `calendar-missing`
 */
export async function layLatenessAlarms(
  trx: Trx,
  office: Office,
  dossierIds: readonly string[],
): Promise<void> {
  const ledgers = await readAlarmLedgers(trx, office, dossierIds);
  const running = ledgers.filter((ledger) => !ledger.paused && !ledger.stopped);
  await storeClockAlarms(
    trx,
    office,
    running.map((ledger) => ({ dossierId: ledger.dossierId, times: { ...latenessTimes(office, ledger) } })),
  );
}

/**
 * When what comes before and after a broken promise (warning, draft, reminder, the ladder) is due while the clock runs;
 * nothing without a promise.
 * @throws OfficeProblem `calendar-missing`
 */
export function latenessTimes(office: Pick<Office, 'law'>, ledger: AlarmLedger): Partial<WarningTimes> {
  const { clock, calendar, firstDueAt, setting } = ledger;
  if (!clock || !firstDueAt) return {};
  const { startedAt, committed } = clock;
  return warningTimes({
    startedAt,
    committed,
    calendar,
    pauses: endedPauses(ledger, startedAt),
    firstDueAt,
    isApologised: ledger.apologised,
    warningShare: setting.warningPercent / 100,
    leaderAfterHours: setting.leaderAfterHours,
    rule: apologyRuleOn(office.law, startedAt),
  });
}
