import type { Readings } from '#engine/deadline/readings.ts';
import type { Queryable } from '#engine/db/office-pool.ts';

/** A reading an agency chose: from which day of receipt on, why, and who set it when. */
export interface SetReadings {
  /** `2024-07-01` */
  from: string;
  readings: Readings;
  reason: string;
  /** Name of the administrator; null when the account is gone. */
  setBy: string | null;
  setAt: Date;
}

/** Every reading an agency has chosen or will have, the oldest first; none before it has chosen any. */
export async function listReadings(db: Queryable, agencyId: string): Promise<SetReadings[]> {
  const { rows } = await db.query<SetReadings>(
    `SELECT to_char(r.valid_from, 'YYYY-MM-DD') AS "from", r.readings, r.reason, p.name AS "setBy", r.set_at AS "setAt"
       FROM agency_readings r LEFT JOIN people p ON p.id = r.set_by
      WHERE r.agency_id = $1 ORDER BY r.valid_from`,
    [agencyId],
  );
  return rows;
}
