import type { Queryable } from '#engine/db/office-pool.ts';
import type { Representation } from '#engine/forms/parties.ts';

/** What was looked at when the result left the office; numbers masked. */
export interface HandOverRow {
  at: Date;
  handed_by_name: string;
  receiver: string;
  receiver_kind: 'owner' | 'submitter' | 'authorised' | 'post' | 'unnamed';
  paper: string;
  paper_number: string | null;
  number_agrees: boolean | null;
  authorisation: Representation | null;
  lost_slip: { declaration: string } | null;
  waybill: string | null;
}

/** A dossier's hand-over; null while the result is still here. */
export async function readHandOver(db: Queryable, dossierId: string): Promise<HandOverRow | null> {
  const { rows } = await db.query<HandOverRow>({
    name: 'handover-read',
    text: `SELECT h.at, p.name AS handed_by_name, h.receiver, h.receiver_kind, h.paper, h.paper_number,
        h.number_agrees, h.authorisation, h.lost_slip, h.waybill
      FROM handovers h JOIN people p ON p.id = h.handed_by WHERE h.dossier_id = $1 ORDER BY h.at DESC LIMIT 1`,
    values: [dossierId],
  });
  return rows[0] ?? null;
}
