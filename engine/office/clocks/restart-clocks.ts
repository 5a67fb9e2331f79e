import type { Trx } from '#engine/db/office-pool.ts';
import type { ReceiptFacts } from '../dossiers/receipt-facts.ts';
import type { Office } from '../office.ts';
import { writeDueDates } from './write-clocks.ts';

/**
 * Lets both clocks begin at another moment, with the budgets and the reading of that moment; waits stay as they are. The
 * dates are written and the promise is added to the history. The caller holds the dossier's row.
 */
export async function restartClocks(
  trx: Trx,
  office: Office,
  dossierId: string,
  { facts, at }: { facts: ReceiptFacts; at: Date },
): Promise<{ dueAt: Date; statutoryDueAt: Date }> {
  const { committed, statutory } = facts;
  await trx.query(
    `UPDATE clocks SET started_at = $2, readings = $3, calendar = $4,
       budget_value = CASE kind WHEN 'committed' THEN $5::int ELSE $7::int END,
       budget_unit = CASE kind WHEN 'committed' THEN $6 ELSE $8 END
     WHERE dossier_id = $1`,
    [
      dossierId,
      facts.receivedAt,
      JSON.stringify(facts.readings),
      facts.calendar,
      committed.value,
      committed.unit,
      statutory.value,
      statutory.unit,
    ],
  );
  await trx.query('UPDATE dossiers SET received_at = $2, initiative = $3 WHERE id = $1', [
    dossierId,
    facts.receivedAt,
    facts.initiative && JSON.stringify(facts.initiative),
  ]);
  const moved = await writeDueDates(trx, dossierId, office.calendars, { cause: 'correction', at });
  if (!moved) throw new Error(`Expected dossier ${dossierId} to have clocks but it has none.`);
  return moved;
}
