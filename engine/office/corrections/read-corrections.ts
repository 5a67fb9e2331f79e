import type { Queryable } from '#engine/db/office-pool.ts';

/** The moment of receipt as it stood before an accepted correction, and after it. */
export interface AcceptedCorrection {
  before: Date;
  after: Date;
}

/** A dossier's accepted corrections of receivedAt, oldest first. */
export async function readCorrections(db: Queryable, dossierId: string): Promise<AcceptedCorrection[]> {
  const { rows } = await db.query<AcceptedCorrection>({
    name: 'corrections-of-dossier',
    text: `SELECT received_before AS before, received_after AS after FROM receipt_corrections
      WHERE dossier_id = $1 AND accepted ORDER BY decided_at, id`,
    values: [dossierId],
  });
  return rows;
}
