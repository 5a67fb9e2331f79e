import { enqueue } from '#engine/db/outbox/enqueue.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { afterCommit } from '#engine/db/transaction.ts';
import { appendJournal, type NewEntry } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { routingFieldsOf } from '../procedures/check-form.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';
import { shareOfTerm } from '../clocks/share-of-term.ts';
import { allocateCode } from './dossier-code.ts';
import type { DossierRow } from './dossier-row.ts';
import { searchTextOf } from './fold-text.ts';
import { moveStatus } from './move-status.ts';
import { receiptFacts, type ReceiptFacts } from './receipt-facts.ts';

const write = {
  name: 'dossier-receive',
  text: `WITH ledger AS (
      INSERT INTO clocks (dossier_id, kind, budget_value, budget_unit, calendar, started_at, due_at, state)
      VALUES ($1, 'committed', $12, $13, $14, $4, $6, 'running'), ($1, 'statutory', $15, $16, $14, $4, $7, 'running')
    ), warnings AS (
      INSERT INTO alarms (id, dossier_id, kind, name, due_at, state)
      VALUES ($20, $1, 'clock', 'nearlyDue', $21, 'running'), ($22, $1, 'clock', 'late', $8, 'running')
    )
    UPDATE dossiers SET code = $2, status = $3, received_at = $4, recorded_at = $5, due_at = $6, first_due_at = $6,
      statutory_due_at = $7, late_from = $8, provisional = $9, initiative = $10, motcua_start = $11,
      search_text = $17, received_by = $18, procedure_version = $19
    WHERE id = $1 RETURNING *`,
};

/** What a receipt needs beside the row. */
export interface Receipt {
  by: Person;
  version: ProcedureVersion;
  correlationId: string;
}

/**
 * The receipt: code, dates, both clocks, journal and the order to the broker, in the transaction that holds the
 * dossier's row. @throws OfficeProblem `wrong-status`
 */
export async function receiveDossier(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  receipt: Receipt,
): Promise<DossierRow> {
  const { version, by } = receipt;
  const status = moveStatus(dossier, 'receive');
  const agency = await office.agencies.get(dossier.agency_id);
  const now = office.officeClock.now();
  const facts = receiptFacts(office, {
    version,
    agency,
    channel: dossier.channel,
    submittedAt: dossier.submitted_at,
    now,
  });
  const motcuaStart = office.newId();
  await enqueue(
    trx,
    dossier.id,
    startCommand(dossier, { facts, version, motcuaStart }),
    receipt.correlationId,
  );
  const receivingAgency = await office.agencies.get(dossier.receiving_agency_id);
  const code = await allocateCode(trx, receivingAgency.unitCode, facts.recordedAt);
  const { rows } = await trx.query<DossierRow>({
    ...write,
    values: [
      dossier.id,
      code,
      status,
      facts.receivedAt,
      facts.recordedAt,
      facts.laid.dueAt,
      facts.laid.statutoryDueAt,
      facts.laid.lateFrom,
      facts.laid.provisional,
      facts.initiative && JSON.stringify(facts.initiative),
      motcuaStart,
      facts.committed.value,
      facts.committed.unit,
      facts.calendar,
      facts.statutory.value,
      facts.statutory.unit,
      searchTextOf({ ...dossier, code }),
      by.id,
      version.version,
      office.newId(),
      shareOfTerm(facts, office),
      office.newId(),
    ],
  });
  const received = rows[0];
  if (!received) throw new Error('Expected the received dossier back but got nothing.');
  await appendJournal(trx, dossier.id, received, [receivedEntry({ by, code, facts, version })]);
  afterCommit(trx, () => office.fault('receipt:after-commit'));
  return received;
}

function receivedEntry(of: {
  by: Person;
  code: string;
  facts: ReceiptFacts;
  version: ProcedureVersion;
}): NewEntry {
  const { by, code, facts, version } = of;
  return {
    at: facts.recordedAt,
    actor: { id: by.id, name: by.name },
    action: 'dossierReceived',
    detail: {
      code,
      receivedAt: facts.receivedAt.toISOString(),
      dueAt: facts.laid.dueAt.toISOString(),
      statutoryDueAt: facts.laid.statutoryDueAt.toISOString(),
      initiative: facts.initiative?.code ?? null,
      procedureVersion: version.version,
    },
  };
}

function startCommand(
  dossier: DossierRow,
  receipt: { facts: ReceiptFacts; version: ProcedureVersion; motcuaStart: string },
) {
  const { facts, version, motcuaStart } = receipt;
  return {
    kind: 'createProcessInstance' as const,
    bpmnProcessId: version.bpmnProcessId,
    version: version.brokerVersion,
    variables: {
      dossierId: dossier.id,
      procedure: version.code,
      agency: dossier.agency_id,
      initiative: facts.initiative?.code ?? null,
      channel: dossier.channel,
      motcuaStart,
      ...routingFieldsOf(version, version.catalogue.intakeForm, dossier.form),
    },
  };
}
