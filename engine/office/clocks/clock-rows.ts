import type { Budget, Unit } from '#engine/deadline/budget.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import type { Policy } from '#engine/deadline/pauses.ts';
import type { Queryable } from '#engine/db/office-pool.ts';
import type { ClockCalendar } from '../calendars/calendars.ts';
import type { Actor } from '../journal/entry-hash.ts';

/** A wait as stored. */
export interface PauseRow {
  id: string;
  kind: string;
  policy: Policy;
  from_at: Date;
  to_at: Date | null;
  reason: string;
  by_actor: Actor;
}

/** The same with everything that is told of it. */
export interface ToldPause extends PauseRow {
  legal_basis: string | null;
  expected_until: Date | null;
  detail: Record<string, unknown>;
  recorded_at: Date | null;
  ended_by: Actor | null;
  end_reason: string | null;
  element_id: string | null;
}

/** A dossier's two clocks and every wait, as stored. */
export interface ClockRows extends ClockCalendar {
  committed: Budget;
  statutory: Budget;
  /** As read on the day of receipt. */
  readings?: Readings;
  startedAt: Date;
  stoppedAt: Date | null;
  pauses: PauseRow[];
}

/** As read for one dossier: its waits with everything that is told of them. */
export interface ToldClockRows extends ClockRows {
  pauses: ToldPause[];
}

interface Row {
  kind: 'committed' | 'statutory';
  budget_value: number;
  budget_unit: Unit;
  calendar: string;
  calendar_version: number;
  agency_id: string;
  procedure: string;
  readings: Readings;
  started_at: Date;
  stopped_at: Date | null;
}

/** The ledger of a dossier; undefined while no clock was started. */
export async function readClockRows(db: Queryable, dossierId: string): Promise<ToldClockRows | undefined> {
  const clocks = await db.query<Row>({
    name: 'clocks-of-dossier',
    text: `SELECT c.kind, c.budget_value, c.budget_unit, c.calendar, c.calendar_version, c.readings, c.started_at, c.stopped_at,
        d.agency_id, d.procedure
      FROM clocks c JOIN dossiers d ON d.id = c.dossier_id WHERE c.dossier_id = $1`,
    values: [dossierId],
  });
  const committed = clocks.rows.find((row) => row.kind === 'committed');
  const statutory = clocks.rows.find((row) => row.kind === 'statutory');
  if (!committed || !statutory) return undefined;
  const pauses = await db.query<ToldPause>({
    name: 'pauses-of-dossier',
    text: `SELECT id, kind, policy, from_at, to_at, reason, by_actor, legal_basis, expected_until, detail, recorded_at,
        ended_by, end_reason, element_id
      FROM clock_pauses WHERE dossier_id = $1 ORDER BY from_at, id`,
    values: [dossierId],
  });
  return {
    committed: { value: committed.budget_value, unit: committed.budget_unit },
    statutory: { value: statutory.budget_value, unit: statutory.budget_unit },
    calendar: committed.calendar,
    calendarVersion: committed.calendar_version,
    agencyId: committed.agency_id,
    procedure: committed.procedure,
    readings: committed.readings,
    startedAt: committed.started_at,
    stoppedAt: committed.stopped_at,
    pauses: pauses.rows,
  };
}
