import type { Unit } from '#engine/deadline/budget.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import type { Queryable } from '#engine/db/office-pool.ts';
import type { ClockRows, PauseRow } from '../../clocks/clock-rows.ts';
import type { Applicant } from '../../dossiers/applicant.ts';
import { ordinarySetting, settingOfDossier, type LatenessSetting } from '../../lateness/lateness-setting.ts';
import type { ChainHead } from '../../journal/append-journal.ts';

/** A dossier whose clocks run or wait, with all that its dates hang on. */
export interface OpenClock {
  dossierId: string;
  code: string | null;
  dueAt: Date;
  firstDueAt: Date;
  statutoryDueAt: Date;
  provisional: boolean;
  /** A signed apology's date, which stands. */
  apologyDueAt: Date | null;
  applicant: Applicant;
  /** When people are told of its end. */
  setting: LatenessSetting;
  /** When the warning "nearly due" comes; null while the clock waits or it was given. */
  warningAt: Date | null;
  /** The newest version it was compared with. */
  checkedVersion: number;
  rows: ClockRows;
  head: ChainHead;
}

interface Row extends ChainHead {
  id: string;
  code: string | null;
  due_at: Date;
  first_due_at: Date;
  statutory_due_at: Date;
  provisional: boolean;
  apology_due_at: Date | null;
  warning_at: Date | null;
  warning_percent: number | null;
  leader_after_hours: number | null;
  applicant: Applicant;
  agency_id: string;
  procedure: string;
  calendar: string;
  calendar_version: number;
  readings: Readings;
  checked_version: number;
  started_at: Date;
  committed_value: number;
  committed_unit: Unit;
  statutory_value: number;
  statutory_unit: Unit;
  pauses:
    { id: string; kind: string; policy: PauseRow['policy']; from_at: string; to_at: string | null }[] | null;
}

const read = {
  name: 'open-clocks',
  text: `SELECT d.id, d.code, d.due_at, d.first_due_at, d.statutory_due_at, d.provisional, d.agency_id, d.procedure,
      d.journal_seq, d.journal_hash, d.applicant, w.warning_percent, w.leader_after_hours, c.calendar, c.calendar_version, c.readings,
      c.started_at,
      greatest(c.calendar_version, c.calendar_checked) AS checked_version,
      c.budget_value AS committed_value, c.budget_unit AS committed_unit,
      s.budget_value AS statutory_value, s.budget_unit AS statutory_unit,
      (SELECT new_due_at FROM apologies WHERE dossier_id = d.id AND signed_at IS NOT NULL) AS apology_due_at,
      (SELECT due_at FROM alarms
        WHERE dossier_id = d.id AND kind = 'clock' AND name = 'nearlyDue' AND state = 'running') AS warning_at,
      (SELECT json_agg(json_build_object('id', p.id, 'kind', p.kind, 'policy', p.policy, 'from_at', p.from_at,
          'to_at', p.to_at) ORDER BY p.from_at, p.id)
        FROM clock_pauses p WHERE p.dossier_id = d.id) AS pauses
    FROM dossiers d
    JOIN clocks c ON c.dossier_id = d.id AND c.kind = 'committed' AND c.stopped_at IS NULL
    JOIN clocks s ON s.dossier_id = d.id AND s.kind = 'statutory'
    LEFT JOIN LATERAL (${settingOfDossier}) w ON true
    WHERE d.id = ANY($1::uuid[]) AND d.ended_at IS NULL AND d.first_due_at IS NOT NULL`,
};

/** The open clocks among some dossiers; of those that have stopped or ended meanwhile there are none. */
export async function readOpenClocks(db: Queryable, dossierIds: readonly string[]): Promise<OpenClock[]> {
  const { rows } = await db.query<Row>({ ...read, values: [dossierIds] });
  return rows.map(openClockOf);
}

function openClockOf(row: Row): OpenClock {
  return {
    dossierId: row.id,
    code: row.code,
    dueAt: row.due_at,
    firstDueAt: row.first_due_at,
    statutoryDueAt: row.statutory_due_at,
    provisional: row.provisional,
    apologyDueAt: row.apology_due_at,
    applicant: row.applicant,
    setting: {
      warningPercent: row.warning_percent ?? ordinarySetting.warningPercent,
      leaderAfterHours: row.leader_after_hours ?? ordinarySetting.leaderAfterHours,
    },
    warningAt: row.warning_at,
    checkedVersion: row.checked_version,
    head: { journal_seq: row.journal_seq, journal_hash: row.journal_hash },
    rows: {
      committed: { value: row.committed_value, unit: row.committed_unit },
      statutory: { value: row.statutory_value, unit: row.statutory_unit },
      calendar: row.calendar,
      calendarVersion: row.calendar_version,
      agencyId: row.agency_id,
      procedure: row.procedure,
      readings: row.readings,
      startedAt: row.started_at,
      stoppedAt: null,
      pauses: (row.pauses ?? []).map(({ from_at, to_at, ...pause }) => ({
        ...pause,
        from_at: new Date(from_at),
        to_at: to_at === null ? null : new Date(to_at),
        reason: '',
        by_actor: { system: 'clock' },
      })),
    },
  };
}
