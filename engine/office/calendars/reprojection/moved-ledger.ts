import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import type { AlarmLedger } from '../../alarms/alarm-ledger.ts';
import type { DueDates } from '../../clocks/store-due-dates.ts';
import type { OpenClock } from '../effects/open-clock.ts';

/** What the alarms of a dossier are laid from once `dates` are stored: what reading its ledger anew would answer. */
export function movedLedger(open: OpenClock, dates: DueDates, calendar: Calendar): AlarmLedger {
  const { startedAt, committed, statutory, pauses } = open.rows;
  return {
    dossierId: open.dossierId,
    calendar,
    clock: { startedAt, committed, statutory },
    pauses: pauses.flatMap(({ from_at: from, to_at: to, policy }) =>
      policy === 'run' ? [] : [{ from, to, policy }],
    ),
    dueAt: dates.dueAt,
    firstDueAt: dates.firstDueAt,
    statutoryDueAt: dates.statutoryDueAt,
    lateFrom: dates.lateFrom,
    paused: dates.pausedAt !== null,
    stopped: false,
    apologised: open.apologyDueAt !== null,
    setting: open.setting,
  };
}
