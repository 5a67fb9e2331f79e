import { endedPauses, type AlarmLedger } from '../alarms/alarm-ledger.ts';
import { apologyRuleOn } from '../apologies/apology-rule.ts';
import type { Office } from '../office.ts';
import { warningTimes, type WarningTimes } from './warning-times.ts';

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
