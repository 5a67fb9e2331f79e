import { enqueue } from '#engine/db/outbox/enqueue.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { endDossierAlarms } from '../alarms/end-dossier-alarms.ts';
import { withdrawDraft } from '../apologies/withdraw-draft.ts';
import { stopClocks } from '../clocks/write-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { moveStatus } from '../dossiers/move-status.ts';
import { bringerOf, slipStopped } from '../handovers/slip-acts.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { issueSlip } from '../slips/issue-slip.ts';
import { ringWindowAgain } from '../supplements/supplement-window.ts';
import { closeOpenTasks } from '../tasks/withdraw-tasks.ts';

/** The citizen asks to withdraw: a request, not an end. The clocks run on. @throws `wrong-status` once a result exists */
export async function requestWithdrawal(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { reason, by }: { reason: string; by: Person },
): Promise<void> {
  const status = moveStatus(dossier, 'requestWithdrawal');
  const now = office.officeClock.now();
  await trx.query(
    `INSERT INTO withdrawals (id, dossier_id, reason, status_before, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [office.newId(), dossier.id, reason, dossier.status, by.id, now],
  );
  await trx.query('UPDATE dossiers SET status = $2 WHERE id = $1', [dossier.id, status]);
  await appendJournal(trx, dossier.id, dossier, [
    { at: now, actor: { id: by.id, name: by.name }, action: 'withdrawalRequested', detail: { reason } },
  ]);
}

export interface WithdrawalDecision {
  accept: boolean;
  reason: string;
  by: Person;
  correlationId: string;
}

/**
 * The leader's decision: accepted, the dossier stops for ever, its tasks are closed and its instance is cancelled;
 * else it goes back to where it was. @throws `no-open-request`
 */
export async function decideWithdrawal(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  decision: WithdrawalDecision,
): Promise<void> {
  const { rows } = await trx.query<{ id: string; status_before: DossierRow['status'] }>(
    'SELECT id, status_before FROM withdrawals WHERE dossier_id = $1 AND decided_at IS NULL',
    [dossier.id],
  );
  const open = rows[0];
  if (!open || dossier.status !== 'withdrawalRequested') throw new OfficeProblem('no-open-request');
  const { accept, reason, by, correlationId } = decision;
  const now = office.officeClock.now();
  const actor = { id: by.id, name: by.name };
  await trx.query(
    'UPDATE withdrawals SET accepted = $2, decision_reason = $3, decided_by = $4, decided_at = $5 WHERE id = $1',
    [open.id, accept, reason, by.id, now],
  );
  const status = accept ? moveStatus(dossier, 'acceptWithdrawal') : open.status_before;
  await trx.query('UPDATE dossiers SET status = $2, ended_at = $3 WHERE id = $1', [
    dossier.id,
    status,
    accept ? now : null,
  ]);
  await appendJournal(trx, dossier.id, dossier, [
    { at: now, actor, action: accept ? 'withdrawalAccepted' : 'withdrawalRejected', detail: { reason } },
  ]);
  if (!accept) {
    await ringWindowAgain(trx, office, dossier.id);
    return;
  }
  if (dossier.received_at)
    await slipStopped(trx, dossier.id, { at: now, by, citizen: bringerOf(dossier), reason });
  await endWork(trx, office, dossier, { at: now, by: actor, correlationId });
  await issueSlip(trx, office, dossier, { kind: 'stopNotice', by: actor, subjectId: open.id });
}

/** Ends everything that runs for a dossier: tasks, clocks, alarms, and its instance in the broker. */
export async function endWork(
  trx: Trx,
  _office: Office,
  dossier: DossierRow,
  end: { at: Date; by: { id: string; name: string } | { system: string }; correlationId: string },
): Promise<void> {
  await closeOpenTasks(trx, dossier, { elements: null, at: end.at, by: end.by });
  await stopClocks(trx, dossier.id, end.at);
  await endDossierAlarms(trx, dossier.id, 'all');
  await withdrawDraft(trx, dossier, end.at);
  if (dossier.instance_key === null) return;
  await enqueue(
    trx,
    dossier.id,
    { kind: 'cancelProcessInstance', processInstanceKey: dossier.instance_key },
    end.correlationId,
  );
}
