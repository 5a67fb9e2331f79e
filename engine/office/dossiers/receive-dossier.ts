import { enqueue } from '#engine/db/outbox/enqueue.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { afterCommit } from '#engine/db/transaction.ts';
import { bringerOf, slipReceipt } from '../handovers/slip-acts.ts';
import { appendJournal, type NewEntry } from '../journal/append-journal.ts';
import { enterLogbook } from '../logbook/enter-logbook.ts';
import { layLapseAlarm } from '../initiatives/lapse-initiative.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { routingFieldsOf } from '../procedures/check-form.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';
import { startClocks } from '../clocks/start-clocks.ts';
import { issueSlip } from '../slips/issue-slip.ts';
import { scheduleClockAlarms } from '../alarms/schedule-clock-alarms.ts';
import { allocateCode } from './dossier-code.ts';
import type { DossierRow } from './dossier-row.ts';
import { searchTextOf } from './fold-text.ts';
import { moveStatus } from './move-status.ts';
import { receiptFacts, type ReceiptFacts } from './receipt-facts.ts';

/** What a receipt needs beside the row. */
export interface Receipt {
  by: Person;
  version: ProcedureVersion;
  correlationId: string;
  /** When it was handed in or arrived, if that was earlier than now; checked by the caller. */
  receivedAt?: Date | undefined;
  /** Why it is put on record later. */
  lateReason?: string | undefined;
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
    receivedAt: receipt.receivedAt,
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
  const received = await startClocks(trx, office, {
    dossierId: dossier.id,
    facts,
    code,
    status,
    motcuaStart,
    searchText: searchTextOf({ ...dossier, code }),
    byId: by.id,
    procedureVersion: version.version,
    lateReason: receipt.lateReason ?? null,
  });
  await layLapseAlarm(trx, office, received, office.calendars.ofClock(facts));
  const at = facts.recordedAt;
  await enterLogbook(trx, dossier.id, { agencyId: dossier.receiving_agency_id, at });
  await slipReceipt(trx, dossier.id, { at, by, bringer: bringerOf(dossier) });
  await scheduleClockAlarms(trx, office, [dossier.id]);
  await appendJournal(trx, dossier.id, received, [
    receivedEntry({ by, code, facts, version, lateReason: receipt.lateReason }),
  ]);
  await issueSlip(trx, office, received, { kind: 'receipt', by: { id: by.id, name: by.name }, first: true });
  afterCommit(trx, () => office.fault('receipt:after-commit'));
  return received;
}

function receivedEntry(of: {
  by: Person;
  code: string;
  facts: ReceiptFacts;
  version: ProcedureVersion;
  lateReason: string | undefined;
}): NewEntry {
  const { by, code, facts, version, lateReason } = of;
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
      ...(lateReason && { reason: lateReason }),
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
