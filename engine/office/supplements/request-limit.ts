import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { SupplementRule } from '#engine/deadline/law/law-rules.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { can } from '../rights/can.ts';

/** How many supplements were asked for after the receipt. */
export async function countRequests(trx: Trx, dossierId: string): Promise<number> {
  const { rows } = await trx.query<{ used: number }>(
    `SELECT count(*)::int AS used FROM supplement_requests WHERE dossier_id = $1 AND stage = 'processing'`,
    [dossierId],
  );
  return rows[0]?.used ?? 0;
}

/**
 * Once, in writing and complete: after the receipt the law allows so many requests. One more is not forbidden, but it
 * needs the unit head, who says why; both stand in the journal.
 * @throws `supplement-limit`, or `forbidden` when somebody else tries to allow it
 */
export async function requireRequestAllowed(
  trx: Trx,
  dossier: DossierRow,
  of: { rule: SupplementRule; request: { by: Person; overrideReason?: string | undefined } },
): Promise<void> {
  const max = of.rule.maxRequests;
  const used = await countRequests(trx, dossier.id);
  const { by, overrideReason } = of.request;
  if (used < max) return;
  if (overrideReason === undefined) {
    throw new OfficeProblem('supplement-limit', { values: { used, max }, extra: { used, max } });
  }
  if (!can(by, 'supplement.override', dossier.agency_id)) throw new OfficeProblem('forbidden');
}
