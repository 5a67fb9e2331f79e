import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { ReceiptFacts } from '../dossiers/receipt-facts.ts';
import type { Office } from '../office.ts';

const start = {
  name: 'dossier-receive',
  text: `WITH ledger AS (
      INSERT INTO clocks (dossier_id, kind, budget_value, budget_unit, calendar, started_at, due_at, state, readings,
        running_since, calendar_version)
      VALUES ($1, 'committed', $12, $13, $14, $4, $6, 'running', $21, $22, $24),
        ($1, 'statutory', $15, $16, $14, $4, $7, 'running', $21, $22, $24)
    ), warning AS (
      INSERT INTO alarms (id, dossier_id, kind, name, due_at, state)
      VALUES ($20, $1, 'clock', 'late', $8, 'running')
    ), promise AS (
      INSERT INTO promised_dates (dossier_id, n, cause, at, received_at, due_at, first_due_at, statutory_due_at,
        committed, statutory, initiative)
      VALUES ($1, 1, 'receipt', $5, $4, $6, $6, $7, jsonb_build_object('value', $12::int, 'unit', $13::text),
        jsonb_build_object('value', $15::int, 'unit', $16::text), $10)
    )
    UPDATE dossiers SET code = $2, status = $3, received_at = $4, recorded_at = $5, due_at = $6, first_due_at = $6,
      statutory_due_at = $7, late_from = $8, provisional = $9, initiative = $10, motcua_start = $11,
      search_text = $17, received_by = $18, procedure_version = $19, received_reason = $23
    WHERE id = $1 RETURNING *`,
};

/** What a receipt puts on the dossier beside its dates. */
export interface ClockStart {
  dossierId: string;
  facts: ReceiptFacts;
  code: string;
  status: DossierRow['status'];
  motcuaStart: string;
  searchText: string;
  /** Who receives. */
  byId: string;
  procedureVersion: number;
  /** Why it is put on record later than it happened. */
  lateReason: string | null;
}

/**
 * The receipt's one statement: both clocks start, the dates are written and kept as the first promise, and the first
 * late instant is watched; what comes before and after it is the lateness room's. The caller holds the dossier's row.
 */
export async function startClocks(trx: Trx, office: Office, begin: ClockStart): Promise<DossierRow> {
  const { facts } = begin;
  const { rows } = await trx.query<DossierRow>({
    ...start,
    values: [
      begin.dossierId,
      begin.code,
      begin.status,
      facts.receivedAt,
      facts.recordedAt,
      facts.laid.dueAt,
      facts.laid.statutoryDueAt,
      facts.laid.lateFrom,
      facts.laid.provisional,
      facts.initiative && JSON.stringify(facts.initiative),
      begin.motcuaStart,
      facts.committed.value,
      facts.committed.unit,
      facts.calendar,
      facts.statutory.value,
      facts.statutory.unit,
      begin.searchText,
      begin.byId,
      begin.procedureVersion,
      office.newId(),
      JSON.stringify(facts.readings),
      facts.receivedAt,
      begin.lateReason,
      facts.calendarVersion,
    ],
  });
  const received = rows[0];
  if (!received) throw new Error('Expected the received dossier back but got nothing.');
  return received;
}
