import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isRole, type Role } from '../rights/roles.ts';

/** Whom a notice is for: one person, or everybody who holds one of the roles in the handling agency. */
export interface Handler {
  roles: Role[];
  personId: string | null;
}

/** Who has a dossier now: the holders of its open steps, and of a free one those who may take it; else the case officers. */
export async function handlersOf(trx: Trx, dossier: DossierRow): Promise<Handler[]> {
  const { rows } = await trx.query<{ roles: string[]; assignee_id: string | null }>({
    name: 'handlers-of-dossier',
    text: `SELECT DISTINCT roles, assignee_id FROM tasks WHERE dossier_id = $1 AND state = 'open' ORDER BY roles`,
    values: [dossier.id],
  });
  const handlers = rows
    .map((row) => ({ roles: row.roles.filter(isRole), personId: row.assignee_id }))
    .filter((handler) => handler.roles.length > 0);
  return handlers.length > 0 ? handlers : [{ roles: ['case-officer'], personId: null }];
}
