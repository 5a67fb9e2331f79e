import { enqueue } from '#engine/db/outbox/enqueue.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import type { HandOver } from '#engine/forms/hand-over.ts';
import { endArmings } from '../alarms/disarm-element.ts';
import { endDossierAlarms } from '../alarms/end-dossier-alarms.ts';
import { withdrawDraft } from '../apologies/withdraw-draft.ts';
import { stopClocks } from '../clocks/write-clocks.ts';
import type { Status } from '../dossiers/status.ts';
import { moveStatus } from '../dossiers/move-status.ts';
import { noteControlSlip } from '../handovers/note-control-slip.ts';
import { receiverOf, recordHandOver, requireHandOver } from '../handovers/record-hand-over.ts';
import { handedOn } from '../handovers/slip-steps.ts';
import { appendJournal, type NewEntry } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { checkForm, routingFieldsOf } from '../procedures/check-form.ts';
import { lockTask, requireWorkable, type LockedTask } from './lock-task.ts';

/** What an officer hands in with a step. */
export interface Completion {
  taskId: string;
  person: Person;
  data: Record<string, unknown>;
  /** Of a step that hands the result over: what was looked at. */
  handOver?: HandOver | undefined;
  language: 'vi' | 'en';
  correlationId: string;
}

const complete = {
  name: 'task-complete',
  text: `WITH dossier AS (
      UPDATE dossiers SET status = $5, ready_at = coalesce(ready_at, $6), ended_at = coalesce(ended_at, $7)
      WHERE id = $8
    )
    UPDATE tasks SET state = 'completed', assignee_id = $2, completed_by = $2, completed_at = $3,
      claimed_at = coalesce(claimed_at, $3), data = $4 WHERE id = $1`,
};

/**
 * Completes a step: its data, the dossier's status, the clock, the journal and the order to the broker in one
 * transaction. Completing a free task claims it. @throws `invalid`, `task-taken`, `task-closed`, `fee-unpaid`
 */
export async function completeTask(trx: Trx, office: Office, completion: Completion): Promise<LockedTask> {
  const { person, data, taskId } = completion;
  const locked = await lockTask(trx, taskId, person);
  requireWorkable(locked, person);
  const { dossier, task } = locked;
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  if (task.form_key) {
    const errors = checkForm(version, {
      key: task.form_key,
      data,
      language: completion.language,
      now: office.officeClock.now(),
      under: '/data',
    });
    if (errors.length > 0) throw new OfficeProblem('invalid', { errors });
  }
  const now = office.officeClock.now();
  const result = version.model.elements[task.element_id]?.result;
  const ready = result?.ready === true && dossier.ready_at === null;
  const handover = result?.handover === true;
  const { handOver, language } = completion;
  const handing = handover ? { locked, person, at: now, data, handOver, language } : null;
  if (handing) requireHandOver(handing);
  let status: Status = dossier.status === 'received' ? 'processing' : dossier.status;
  if (ready) status = moveStatus({ status }, 'resultReady');
  if (handover) status = moveStatus({ status }, 'handOver');
  const readyAt = ready ? now : null;
  const endedAt = handover ? now : null;
  await sendLater(trx, {
    ...complete,
    values: [taskId, person.id, now, JSON.stringify(data), status, readyAt, endedAt, dossier.id],
  });
  if (ready) {
    await stopClocks(trx, dossier.id, now);
    await endDossierAlarms(trx, dossier.id, 'clock');
    await withdrawDraft(trx, dossier, now);
  }
  const receiver = handing && receiverOf(handing);
  await noteControlSlip(trx, dossier.id, handedOn(task, person, { at: now, ready, data, receiver }));
  // Before the broker hears of it: office time may go on while it is away, and nothing may ring for a step that is done.
  if (task.arming_id) await endArmings(trx, [task.arming_id]);
  const handedOver = handing ? await recordHandOver(trx, office, handing) : [];
  const entries = entriesOf({ locked, person, now, ready, data });
  await appendJournal(trx, dossier.id, dossier, [...entries, ...handedOver]);
  await enqueue(
    trx,
    dossier.id,
    {
      kind: 'completeJob',
      jobKey: task.job_key,
      variables: routingFieldsOf(version, task.form_key, data),
    },
    completion.correlationId,
  );
  Object.assign(task, {
    state: 'completed',
    assignee_id: person.id,
    assignee_name: person.name,
    completed_at: now,
    completed_by: person.id,
    data,
  });
  Object.assign(dossier, { status, ready_at: dossier.ready_at ?? readyAt, ended_at: endedAt });
  return locked;
}

interface Finished {
  locked: LockedTask;
  person: Person;
  now: Date;
  ready: boolean;
  data: Record<string, unknown>;
}

function entriesOf({ locked, person, now, ready, data }: Finished): NewEntry[] {
  const { task } = locked;
  const actor = { id: person.id, name: person.name };
  const entries: NewEntry[] = [
    {
      at: now,
      actor,
      action: 'taskCompleted',
      detail: { taskId: task.id, elementId: task.element_id, name: task.name, data },
    },
  ];
  if (ready) entries.push({ at: now, actor, action: 'resultReady' });
  return entries;
}
