import type { Queryable } from '#engine/db/office-pool.ts';
import type { Budget, Unit } from '#engine/deadline/budget.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import type { Policy } from '#engine/deadline/pauses.ts';
import { calendarFinder, type Calendarist, type CountedBy } from '../calendars/calendar-of-dossier.ts';
import { ordinarySetting, settingOfDossier, type LatenessSetting } from '../lateness/lateness-setting.ts';
import { cutToMinute } from '../time/office-day.ts';

/** A pause of the law's clock as it is recorded; `to` null while it lasts. */
export interface LedgerPause {
  from: Date;
  to: Date | null;
  policy: Policy;
}

/** What the alarms of one dossier are laid from: its calendar, its clock if it has one, its waits, its dates. */
export interface AlarmLedger {
  dossierId: string;
  calendar: Calendar;
  clock: { startedAt: Date; committed: Budget; statutory: Budget } | null;
  /** Every wait that stops the clock, in order; the last may last. */
  pauses: readonly LedgerPause[];
  /** The date that holds now: after a signed apology the new one. */
  dueAt: Date | null;
  /** The first promise, by which the dossier is judged. */
  firstDueAt: Date | null;
  statutoryDueAt: Date | null;
  lateFrom: Date | null;
  /** A wait that stops the clock is open. */
  paused: boolean;
  /** No date is counted any more, or not yet: without a clock, with the result ready, or ended. */
  stopped: boolean;
  /** A new date was signed: no second apology. */
  apologised: boolean;
  /** When people are told. */
  setting: LatenessSetting;
}

interface Row extends CountedBy {
  dossier_id: string;
  due_at: Date | null;
  first_due_at: Date | null;
  statutory_due_at: Date | null;
  late_from: Date | null;
  ended_at: Date | null;
  started_at: Date | null;
  stopped_at: Date | null;
  committed_value: number;
  committed_unit: Unit;
  statutory_value: number;
  statutory_unit: Unit;
  apologised: boolean;
  warning_percent: number | null;
  leader_after_hours: number | null;
  pauses: { from: string; to: string | null; policy: Policy }[] | null;
}

const read = {
  name: 'alarm-ledgers',
  text: `SELECT d.id AS dossier_id, d.due_at, d.first_due_at, d.statutory_due_at, d.late_from, d.ended_at, d.agency_id, d.procedure,
           c.calendar, c.calendar_version, c.started_at, c.stopped_at, c.budget_value AS committed_value,
           c.budget_unit AS committed_unit, s.budget_value AS statutory_value, s.budget_unit AS statutory_unit,
           w.warning_percent, w.leader_after_hours,
           EXISTS (SELECT FROM apologies WHERE dossier_id = d.id AND state = 'signed') AS apologised,
           (SELECT json_agg(json_build_object('from', p.from_at, 'to', p.to_at, 'policy', p.policy)
                            ORDER BY p.from_at, p.id)
              FROM clock_pauses p WHERE p.dossier_id = d.id AND p.policy <> 'run') AS pauses
      FROM dossiers d
      LEFT JOIN clocks c ON c.dossier_id = d.id AND c.kind = 'committed'
      LEFT JOIN clocks s ON s.dossier_id = d.id AND s.kind = 'statutory'
      LEFT JOIN LATERAL (${settingOfDossier}) w ON true
     WHERE d.id = ANY($1::uuid[])`,
};

/** The ledgers of some dossiers, whatever their number in one statement. The caller holds their rows. */
export async function readAlarmLedgers(
  db: Queryable,
  office: Calendarist,
  dossierIds: readonly string[],
): Promise<AlarmLedger[]> {
  const { rows } = await db.query<Row>({ ...read, values: [dossierIds] });
  const calendarOf = await calendarFinder(office);
  return rows.map((row) => ledgerOf(row, calendarOf(row)));
}

/** The ledger of one dossier. @throws Error when there is no such dossier */
export async function readAlarmLedger(
  db: Queryable,
  office: Calendarist,
  dossierId: string,
): Promise<AlarmLedger> {
  const [ledger] = await readAlarmLedgers(db, office, [dossierId]);
  if (!ledger) throw new Error(`Expected dossier ${dossierId} to exist but it does not.`);
  return ledger;
}

function ledgerOf(row: Row, calendar: Calendar): AlarmLedger {
  const pauses = (row.pauses ?? []).map(({ from, to, policy }) => ({
    from: new Date(from),
    to: to === null ? null : new Date(to),
    policy,
  }));
  return {
    dossierId: row.dossier_id,
    calendar,
    clock: row.started_at && {
      startedAt: row.started_at,
      committed: { value: row.committed_value, unit: row.committed_unit },
      statutory: { value: row.statutory_value, unit: row.statutory_unit },
    },
    pauses,
    dueAt: row.due_at,
    firstDueAt: row.first_due_at,
    statutoryDueAt: row.statutory_due_at,
    lateFrom: row.late_from,
    paused: pauses.some((pause) => pause.to === null),
    stopped: row.started_at === null || row.stopped_at !== null || row.ended_at !== null,
    apologised: row.apologised,
    setting: {
      warningPercent: row.warning_percent ?? ordinarySetting.warningPercent,
      leaderAfterHours: row.leader_after_hours ?? ordinarySetting.leaderAfterHours,
    },
  };
}

/** The waits that have ended, as counting from `start` sees them: cut to the minute, none before it, none of no length. */
export function endedPauses(
  ledger: AlarmLedger,
  start: Date,
): { from: number; to: number; policy: Policy }[] {
  const earliest = cutToMinute(start).getTime();
  return ledger.pauses.flatMap(({ from, to, policy }) => {
    if (to === null) return [];
    const begun = Math.max(cutToMinute(from).getTime(), earliest);
    const ended = cutToMinute(to).getTime();
    return begun < ended ? [{ from: begun, to: ended, policy }] : [];
  });
}
