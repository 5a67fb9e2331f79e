import type { Queryable } from '#engine/db/office-pool.ts';
import type { SlipKind } from './slip-kind.ts';

/** An act that has no paper yet. */
export interface SlipSubject {
  kind: SlipKind;
  /** Null for a refusal, of which a dossier has one. */
  subjectId: string | null;
}

/** The acts of a dossier that ask for a paper and have none, oldest first. */
export async function slipSubjects(db: Queryable, dossierId: string): Promise<SlipSubject[]> {
  const { rows } = await db.query<SlipSubject>({
    name: 'slip-subjects',
    text: `SELECT kind, id AS "subjectId" FROM (
        SELECT 'supplementRequest' AS kind, id, requested_at AS at FROM supplement_requests WHERE dossier_id = $1
        UNION ALL
        SELECT 'apology', id, signed_at FROM apologies WHERE dossier_id = $1 AND signed_at IS NOT NULL
        UNION ALL
        SELECT 'stopNotice', id, decided_at FROM withdrawals WHERE dossier_id = $1 AND accepted
        UNION ALL
        SELECT 'refusal', NULL, ended_at FROM dossiers WHERE id = $1 AND status = 'refused'
      ) acts
      WHERE NOT EXISTS (SELECT FROM slips s
        WHERE s.dossier_id = $1 AND s.kind = acts.kind AND s.subject_id IS NOT DISTINCT FROM acts.id)
      ORDER BY at`,
    values: [dossierId],
  });
  return rows;
}
