import type { Queryable } from '#engine/db/office-pool.ts';
import { addDays, startOfOfficeDay } from '../time/office-day.ts';

/** What the report counts: whose dossiers, and from which office day to which, both inclusive. */
export interface ReportQuestion {
  agencies: string[];
  now: Date;
  from: string;
  to: string;
  procedure?: string | undefined;
}

/** One group of dossiers with what became of them by the end of the period. */
export interface ReportLine {
  agencyId: string;
  procedure: string;
  /** Code of the initiative that applied at receipt; null for none. */
  initiative: string | null;
  /** Carried over from before the period (kỳ trước chuyển sang). */
  carriedOver: number;
  received: number;
  early: number;
  onTime: number;
  late: number;
  /** Still open at the end of the period. */
  openInTime: number;
  openLate: number;
  withdrawn: number;
  refused: number;
  /** Causes of the late ones, confirmed by the leader; proposed and not confirmed; nobody has said. */
  systemFault: number;
  wrongProcess: number;
  otherAgency: number;
  own: number;
  unconfirmed: number;
  unexplained: number;
  apologies: number;
}

const counted = (condition: string): string => `count(*) FILTER (WHERE ${condition})::int`;
const isLate = `(outcome IN ('late', 'openLate'))`;

/**
 * How dossiers of a period stand, late ones by cause; a cause never takes one out of the late ones. What has no outcome
 * the list knows is in no column: the difference to what came in shows it.
 */
export async function latenessReport(db: Queryable, question: ReportQuestion): Promise<ReportLine[]> {
  const start = startOfOfficeDay(question.from);
  const end = startOfOfficeDay(addDays(question.to, 1));
  const asOf = end < question.now ? end : question.now;
  const { rows } = await db.query<ReportLine>({
    name: 'lateness-report',
    text: `WITH known AS (
        SELECT d.agency_id, d.procedure, d.initiative->>'code' AS initiative, d.received_at < $2 AS carried,
          c.confirmed_cause, c.cause, EXISTS (SELECT FROM apologies a WHERE a.dossier_id = d.id AND a.state = 'signed'
            AND a.signed_at < $4) AS apologised,
          CASE
            WHEN d.ready_at < $4 AND d.ready_at >= d.late_from THEN 'late'
            WHEN d.ready_at < $4 AND (CASE WHEN k.budget_unit IN ('workingMinutes', 'workingHours')
              THEN date_trunc('minute', d.ready_at) < d.first_due_at
              ELSE d.ready_at < date_trunc('day', d.first_due_at, $6) END) THEN 'early'
            WHEN d.ready_at < $4 THEN 'onTime'
            WHEN d.ended_at < $4 AND d.status = 'stopped' THEN 'withdrawn'
            WHEN d.ended_at < $4 AND d.status = 'refused' THEN 'refused'
            WHEN d.ended_at < $4 THEN NULL
            WHEN coalesce(CASE WHEN d.paused_at < $4 THEN d.paused_at END, $4) >= d.late_from THEN 'openLate'
            WHEN d.late_from IS NOT NULL THEN 'openInTime'
          END AS outcome
        FROM dossiers d LEFT JOIN clocks k ON k.dossier_id = d.id AND k.kind = 'committed'
          LEFT JOIN lateness_causes c ON c.dossier_id = d.id
        WHERE d.agency_id = ANY($1::uuid[]) AND d.received_at < $3 AND ($5::text IS NULL OR d.procedure = $5)
          AND (d.received_at >= $2 OR (coalesce(d.ready_at, $2) >= $2 AND coalesce(d.ended_at, $2) >= $2))
      )
      SELECT agency_id AS "agencyId", procedure, initiative, ${counted('carried')} AS "carriedOver",
        ${counted('NOT carried')} AS received, ${counted(`outcome = 'early'`)} AS early,
        ${counted(`outcome = 'onTime'`)} AS "onTime", ${counted(`outcome = 'late'`)} AS late,
        ${counted(`outcome = 'openInTime'`)} AS "openInTime", ${counted(`outcome = 'openLate'`)} AS "openLate",
        ${counted(`outcome = 'withdrawn'`)} AS withdrawn, ${counted(`outcome = 'refused'`)} AS refused,
        ${['systemFault', 'wrongProcess', 'otherAgency', 'own']
          .map((cause) => `${counted(`${isLate} AND confirmed_cause = '${cause}'`)} AS "${cause}"`)
          .join(', ')},
        ${counted(`${isLate} AND confirmed_cause IS NULL AND cause IS NOT NULL`)} AS unconfirmed,
        ${counted(`${isLate} AND cause IS NULL`)} AS unexplained, ${counted('apologised')} AS apologies
      FROM known GROUP BY agency_id, procedure, initiative ORDER BY agency_id, procedure, initiative NULLS FIRST`,
    values: [question.agencies, start, end, asOf, question.procedure ?? null, 'Asia/Ho_Chi_Minh'],
  });
  return rows;
}
