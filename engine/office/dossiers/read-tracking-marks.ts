import type { Queryable } from '#engine/db/office-pool.ts';

/** What the tracking page goes by beside the dossier itself. */
export interface TrackingMarks {
  /** There is a receipt (Mẫu 01) to look at; a result promised at once has none. */
  receipt: boolean;
  /** The service was rated; that is done once. */
  rated: boolean;
}

/** The marks of one dossier, in one question. */
export async function readTrackingMarks(db: Queryable, dossierId: string): Promise<TrackingMarks> {
  const { rows } = await db.query<TrackingMarks>({
    name: 'tracking-marks-of-dossier',
    text: `SELECT EXISTS (SELECT FROM slips WHERE dossier_id = $1 AND kind = 'receipt') AS receipt,
        EXISTS (SELECT FROM ratings WHERE dossier_id = $1) AS rated`,
    values: [dossierId],
  });
  return rows[0] ?? { receipt: false, rated: false };
}
