import type { Queryable } from '#engine/db/office-pool.ts';
import type { Unit } from '#engine/deadline/budget.ts';
import type { Policy } from '#engine/deadline/pauses.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';

/** A step of a dossier as a forecast reads it from JSON. */
interface StepRow {
  elementId: string;
  name: string;
  state: 'open' | 'completed' | 'withdrawn';
  createdAt: string;
  budgetMinutes: number | null;
}

/** An open dossier with everything a forecast needs, in one row. */
export interface ForecastRow {
  id: string;
  agency_id: string;
  procedure: string;
  procedure_version: number;
  initiative: DossierRow['initiative'];
  due_at: Date;
  first_due_at: Date;
  statutory_due_at: Date;
  late_from: Date | null;
  paused_at: Date | null;
  calendar: string;
  calendar_version: number;
  started_at: Date;
  committed_value: number;
  committed_unit: Unit;
  statutory_value: number;
  statutory_unit: Unit;
  /** As read on the day of receipt. */
  readings: Readings | null;
  steps: StepRow[];
  waits: { from: string; to: string | null; policy: Policy }[];
}

/** Ids go up with time (UUIDv7), so a page goes on where the last one ended. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Open dossiers whose clock has started, in the order of their ids, from behind `after`: their clocks, their open steps
 * (or else the last one), and their waits.
 */
export async function readForecastRows(
  db: Queryable,
  page: { after?: string | undefined; ids?: readonly string[] | undefined; limit: number },
): Promise<ForecastRow[]> {
  const { rows } = await db.query<ForecastRow>({
    name: 'forecast-rows',
    text: `SELECT d.id, d.agency_id, d.procedure, d.procedure_version, d.initiative, d.due_at, d.first_due_at,
        d.statutory_due_at, d.late_from, d.paused_at, c.calendar, c.calendar_version, c.started_at,
        c.budget_value AS committed_value, c.budget_unit AS committed_unit,
        c.readings, s.budget_value AS statutory_value, s.budget_unit AS statutory_unit,
        coalesce(t.open, t.last, '[]') AS steps, coalesce(w.waits, '[]') AS waits
      FROM dossiers d
        JOIN clocks c ON c.dossier_id = d.id AND c.kind = 'committed'
        JOIN clocks s ON s.dossier_id = d.id AND s.kind = 'statutory'
        LEFT JOIN LATERAL (
          SELECT jsonb_agg(step ORDER BY created_at) FILTER (WHERE state = 'open') AS open,
            jsonb_build_array((array_agg(step ORDER BY created_at DESC))[1]) AS last
          FROM (SELECT created_at, state, jsonb_build_object('elementId', element_id, 'name', name, 'state', state,
                  'createdAt', created_at, 'budgetMinutes', budget_minutes) AS step
                FROM tasks WHERE dossier_id = d.id) AS known HAVING count(*) > 0) t ON true
        LEFT JOIN LATERAL (
          SELECT jsonb_agg(jsonb_build_object('from', from_at, 'to', to_at, 'policy', policy) ORDER BY from_at, id) AS waits
          FROM clock_pauses WHERE dossier_id = d.id AND policy <> 'run') w ON true
      WHERE d.received_at IS NOT NULL AND d.ready_at IS NULL AND d.ended_at IS NULL
        AND d.status NOT IN ('completed', 'returned', 'refused', 'stopped')
        AND d.id > $1::uuid AND ($2::uuid[] IS NULL OR d.id = ANY($2))
      ORDER BY d.id LIMIT $3`,
    values: [page.after ?? FIRST, page.ids ?? null, page.limit],
  });
  return rows;
}
