import type { Queryable } from '#engine/db/office-pool.ts';

/** Why a dossier is late (nguyên nhân quá hạn): the system, a wrongly built process, another agency, or ourselves. */
export const latenessCauses = ['systemFault', 'wrongProcess', 'otherAgency', 'own'] as const;
export type LatenessCause = (typeof latenessCauses)[number];

/** A cause as stored. */
export interface CauseRow {
  id: string;
  dossier_id: string;
  cause: LatenessCause;
  explanation: string;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Date;
  confirmed_cause: LatenessCause | null;
  confirmation_reason: string | null;
  confirmed_by_name: string | null;
  confirmed_at: Date | null;
}

/** The cause of one dossier's lateness; undefined while nobody has proposed one. */
export async function readCause(db: Queryable, dossierId: string): Promise<CauseRow | undefined> {
  const { rows } = await db.query<CauseRow>({
    name: 'lateness-cause',
    text: `SELECT c.*, p.name AS proposed_by_name, q.name AS confirmed_by_name FROM lateness_causes c
             JOIN people p ON p.id = c.proposed_by LEFT JOIN people q ON q.id = c.confirmed_by
            WHERE c.dossier_id = $1`,
    values: [dossierId],
  });
  return rows[0];
}
