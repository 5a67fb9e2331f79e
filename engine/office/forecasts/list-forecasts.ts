import type { Queryable } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { foldText } from '../dossiers/fold-text.ts';
import type { ForecastStep } from './forecast.ts';

export const forecastStates = ['onTrack', 'dueSoon', 'willBeLate', 'late'] as const;
export type ForecastState = (typeof forecastStates)[number];

/** A kept forecast with what its row shows of the dossier. */
export interface ListedForecast {
  id: string;
  state: ForecastState;
  is_paused: boolean;
  ready_at: Date;
  due_at: Date;
  margin_minutes: number;
  statutory_margin_minutes: number;
  will_be_late: boolean;
  used_percent: number;
  step_id: string | null;
  step_name: string | null;
  overdue_minutes: number;
  because: ForecastStep[];
  computed_at: Date;
  code: string | null;
  procedure: string;
  procedure_version: number;
  applicant_name: string;
  received_at: Date;
  first_due_at: Date;
  initiative: DossierRow['initiative'];
  handlers: { id: string; name: string }[];
  apology: string | null;
}

export interface ForecastQuestion {
  agencies: string[];
  ids?: string[] | undefined;
  state?: string[] | undefined;
  procedure?: string | undefined;
  elementId?: string | undefined;
  assigneeId?: string | undefined;
  q?: string | undefined;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

/** Sort keys of the list and what they are in SQL. */
export const forecastSorts: Record<string, string> = {
  id: 'f.dossier_id',
  marginWorkingMinutes: 'f.margin_minutes',
  willBeReadyAt: 'f.ready_at',
  dueAt: 'f.due_at',
  code: 'd.code',
  procedure: 'd.procedure',
  state: `array_position(ARRAY['late', 'willBeLate', 'dueSoon', 'onTrack'], f.state)`,
};

/** Open dossiers by how they will end, the worst first by default. The forecasts must be fresh (`freshForecasts`). */
export async function listForecasts(
  db: Queryable,
  question: ForecastQuestion,
): Promise<{ rows: ListedForecast[]; total: number }> {
  const { where, values } = conditions(question);
  const order = `${forecastSorts[question.sort] ?? 'f.margin_minutes'} ${question.descending ? 'DESC' : 'ASC'}`;
  const from = `FROM forecasts f JOIN dossiers d ON d.id = f.dossier_id WHERE ${where}`;
  const { rows } = await db.query<ListedForecast>(
    `SELECT f.*, f.dossier_id AS id, d.code, d.procedure, d.procedure_version, d.applicant->>'name' AS applicant_name,
       d.received_at, d.first_due_at, d.initiative,
       (SELECT state FROM apologies WHERE dossier_id = d.id AND state <> 'withdrawn' LIMIT 1) AS apology,
       (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('id', p.id, 'name', p.name)), '[]') FROM tasks t
          JOIN people p ON p.id = t.assignee_id WHERE t.dossier_id = d.id AND t.state = 'open') AS handlers
     ${from} ORDER BY ${order} NULLS LAST, f.dossier_id LIMIT ${question.limit} OFFSET ${question.offset}`,
    values,
  );
  const count = await db.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, values);
  return { rows, total: count.rows[0]?.total ?? 0 };
}

function conditions(question: ForecastQuestion): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const where = [`f.agency_id = ANY(${add(question.agencies)}::uuid[])`];
  // What was finished since the last pass is not shown as open.
  where.push('d.ready_at IS NULL AND d.ended_at IS NULL');
  if (question.ids) where.push(`f.dossier_id = ANY(${add(question.ids)}::uuid[])`);
  if (question.state) where.push(`f.state = ANY(${add(question.state)}::text[])`);
  if (question.procedure !== undefined) where.push(`d.procedure = ${add(question.procedure)}`);
  if (question.elementId !== undefined) where.push(`f.step_id = ${add(question.elementId)}`);
  if (question.assigneeId !== undefined) {
    where.push(
      `EXISTS (SELECT FROM tasks t WHERE t.dossier_id = d.id AND t.state = 'open' AND t.assignee_id = ${add(question.assigneeId)})`,
    );
  }
  if (question.q !== undefined) {
    where.push(`d.search_text LIKE ${add(`%${foldText(question.q).replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  return { where: where.join(' AND '), values };
}

/** What short lists say of a dossier's forecast. */
export interface BriefForecast {
  state: ForecastState;
  willBeReadyAt: Date;
  marginWorkingMinutes: number;
  willBeLate: boolean;
}

/** The kept forecasts of some dossiers, for the rows of other lists; as of the last pass. */
export async function briefForecasts(
  db: Queryable,
  dossierIds: readonly string[],
): Promise<Map<string, BriefForecast>> {
  if (dossierIds.length === 0) return new Map();
  const { rows } = await db.query<BriefForecast & { id: string }>({
    name: 'forecasts-brief',
    text: `SELECT f.dossier_id AS id, f.state, f.ready_at AS "willBeReadyAt", f.margin_minutes AS "marginWorkingMinutes",
             f.will_be_late AS "willBeLate" FROM forecasts f
            WHERE f.dossier_id = ANY($1::uuid[])`,
    values: [dossierIds],
  });
  return new Map(rows.map(({ id, ...brief }) => [id, brief]));
}
