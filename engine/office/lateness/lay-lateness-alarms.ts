import type { Trx } from '#engine/db/office-pool.ts';
import type { Unit } from '#engine/deadline/budget.ts';
import type { Policy } from '#engine/deadline/pauses.ts';
import { apologyRuleOn } from '../apologies/apology-rule.ts';
import { countablePauses } from '../clocks/lay-clocks.ts';
import type { Office } from '../office.ts';
import { ordinarySetting, settingOfDossier } from './lateness-setting.ts';
import { warningTimes } from './warning-times.ts';

interface Row {
  id: string;
  agency_id: string;
  procedure: string;
  first_due_at: Date;
  calendar: string;
  calendar_version: number;
  started_at: Date;
  budget_value: number;
  budget_unit: Unit;
  apologised: boolean;
  warning_percent: number | null;
  leader_after_hours: number | null;
  waits: { from: string; to: string; policy: Policy }[];
}

const read = {
  name: 'lateness-ledgers',
  text: `SELECT d.id, d.agency_id, d.procedure, d.first_due_at, c.calendar, c.calendar_version, c.started_at,
      c.budget_value, c.budget_unit, s.warning_percent, s.leader_after_hours,
      EXISTS (SELECT FROM apologies WHERE dossier_id = d.id AND state = 'signed') AS apologised,
      coalesce((SELECT jsonb_agg(jsonb_build_object('from', from_at, 'to', to_at, 'policy', policy) ORDER BY from_at, id)
        FROM clock_pauses WHERE dossier_id = d.id AND policy <> 'run' AND to_at IS NOT NULL), '[]') AS waits
    FROM dossiers d JOIN clocks c ON c.dossier_id = d.id AND c.kind = 'committed'
      LEFT JOIN LATERAL (${settingOfDossier}) s ON true
    WHERE d.id = ANY($1::uuid[]) AND c.stopped_at IS NULL AND d.paused_at IS NULL AND d.ended_at IS NULL
      AND d.ready_at IS NULL AND d.first_due_at IS NOT NULL`,
};

const lay = {
  name: 'lateness-alarms-lay',
  text: `INSERT INTO alarms (id, dossier_id, kind, name, due_at, state)
    SELECT new.id, new.dossier_id, 'clock', new.name, new.due_at, 'running'
      FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) AS new (id, dossier_id, name, due_at)
     WHERE NOT EXISTS (SELECT FROM alarms given WHERE given.dossier_id = new.dossier_id AND given.name = new.name
                         AND given.kind = 'clock' AND given.state = 'fired')
    ON CONFLICT (dossier_id, name) WHERE kind = 'clock' AND state = 'running' DO UPDATE SET due_at = EXCLUDED.due_at`,
};

/**
 * Lays what comes before and after a broken promise (warning, draft, reminder, the ladder) from the ledgers as they stand;
 * call it whenever due dates were written. Each fires once in a dossier's life. The caller holds the dossiers' rows.
 * @throws OfficeProblem `calendar-missing`
 */
export async function layLatenessAlarms(
  trx: Trx,
  office: Office,
  dossierIds: readonly string[],
): Promise<void> {
  const { rows } = await trx.query<Row>({ ...read, values: [dossierIds] });
  const laid = rows.flatMap((row) =>
    Object.entries(timesOf(office, row)).map(([name, dueAt]) => ({
      dossierId: row.id,
      name,
      dueAt: dueAt as Date,
    })),
  );
  if (laid.length === 0) return;
  await trx.query({
    ...lay,
    values: [
      laid.map(() => office.newId()),
      laid.map((one) => one.dossierId),
      laid.map((one) => one.name),
      laid.map((one) => one.dueAt),
    ],
  });
}

function timesOf(office: Office, row: Row) {
  return warningTimes({
    startedAt: row.started_at,
    committed: { value: row.budget_value, unit: row.budget_unit },
    calendar: office.calendars.ofClock({
      calendar: row.calendar,
      calendarVersion: row.calendar_version,
      agencyId: row.agency_id,
      procedure: row.procedure,
    }),
    pauses: countablePauses({
      start: row.started_at,
      pauses: row.waits.map(({ from, to, policy }) => ({ from: new Date(from), to: new Date(to), policy })),
    }),
    firstDueAt: row.first_due_at,
    isApologised: row.apologised,
    warningShare: (row.warning_percent ?? ordinarySetting.warningPercent) / 100,
    leaderAfterHours: row.leader_after_hours ?? ordinarySetting.leaderAfterHours,
    rule: apologyRuleOn(office.law, row.started_at),
  });
}
