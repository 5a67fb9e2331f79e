import type { Queryable } from '#engine/db/office-pool.ts';
import { addDays, startOfOfficeDay } from '../time/office-day.ts';

/** How an initiative has been kept, by the dossiers received under it. */
export interface InitiativeFigures {
  received: number;
  /** Result ready. */
  finished: number;
  /** Ready not later than promised, the promise never given up. */
  kept: number;
  /** Promises without a slip that became ordinary dossiers. */
  lapsed: number;
}

export interface FiguresQuestion {
  agencies: readonly string[];
  /** Office days of receipt, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
}

/** Figures by initiative code; codes without a dossier are absent. */
export async function initiativeFigures(
  db: Queryable,
  { agencies, from, to }: FiguresQuestion,
): Promise<Map<string, InitiativeFigures>> {
  const { rows } = await db.query<InitiativeFigures & { code: string }>(
    `SELECT initiative->>'code' AS code, count(*)::int AS received, count(ready_at)::int AS finished,
       (count(*) FILTER (WHERE ready_at < late_from AND NOT initiative ? 'lapsedAt'))::int AS kept,
       (count(*) FILTER (WHERE initiative ? 'lapsedAt'))::int AS lapsed
     FROM dossiers
     WHERE initiative IS NOT NULL AND agency_id = ANY($1::uuid[])
       AND received_at >= coalesce($2, '-infinity'::timestamptz) AND received_at < coalesce($3, 'infinity'::timestamptz)
     GROUP BY 1`,
    [agencies, from ? startOfOfficeDay(from) : null, to ? startOfOfficeDay(addDays(to, 1)) : null],
  );
  return new Map(rows.map(({ code, ...figures }) => [code, figures]));
}
