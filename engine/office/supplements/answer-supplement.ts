import { enqueue } from '#engine/db/outbox/enqueue.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { relayAlarms } from '../alarms/relay-alarms.ts';
import { laySteps } from '../clocks/lay-steps.ts';
import { resumeClocks } from '../clocks/write-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { moveStatus } from '../dossiers/move-status.ts';
import { nextStatus } from '../dossiers/status.ts';
import { unknownCodes, unknownFiles, type SubmittedDocument } from '../dossiers/submission.ts';
import { feeOf } from '../fees/fee-of.ts';
import { bringerOf, slipSupplementReceived } from '../handovers/slip-acts.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Actor } from '../journal/entry-hash.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { checkForm } from '../procedures/check-form.ts';
import { slipInstant } from '../slips/words.ts';
import { openRequest, type OpenRequest } from './open-request.ts';
import { MESSAGE_LIFETIME_MS } from './request-supplement.ts';
import { endWindowAlarm, windowPassedFrom } from './supplement-window.ts';

/** What the citizen brings after a Mẫu 02: a corrected form, more papers, or both. */
export interface Supplement {
  form?: Record<string, unknown> | undefined;
  documents?: SubmittedDocument[] | undefined;
  /** What the citizen writes along with it. */
  note?: string | undefined;
  by: Actor;
  language: 'vi' | 'en';
  correlationId: string;
  /**
   * Sent by the citizen without an account: refused once the window has passed, which an officer may overlook, and when
   * nothing is in it, which would set the clock going for nothing.
   */
  online?: boolean | undefined;
}

/**
 * Takes a supplement. Before the receipt the dossier waits for intake again, and an online one counts as submitted
 * now, when it is complete; in processing the clocks run on and the process is told. @throws `no-open-request`, `invalid`,
 * `supplement-window-passed`, `supplement-empty`
 */
export async function answerSupplement(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  supplement: Supplement,
): Promise<void> {
  const received = dossier.received_at !== null;
  const now = office.officeClock.now();
  const request = await openRequest(trx, dossier.id);
  if (!request) throw new OfficeProblem('no-open-request');
  if (supplement.online) {
    requireWindowOpen(request, now);
    requireSomething(supplement);
  }
  const status = moveStatus(dossier, received ? 'answerSupplement' : 'answerIntakeSupplement');
  await checkSupplement(trx, office, dossier, supplement);
  await storeSupplement(trx, office, dossier, { ...supplement, requestId: request.id, now });
  await trx.query(
    `UPDATE dossiers SET status = $2, submitted_at = CASE WHEN submitted_at IS NULL OR $4 THEN submitted_at ELSE $3 END
     WHERE id = $1`,
    [dossier.id, status, now, received],
  );
  await appendJournal(trx, dossier.id, dossier, [
    { at: now, actor: supplement.by, action: 'supplementReceived', detail: { requestId: request.id } },
  ]);
  await endWindowAlarm(trx, dossier.id);
  if (received) {
    const by = 'id' in supplement.by ? supplement.by : { id: null, name: '' };
    await slipSupplementReceived(trx, dossier.id, { at: now, by, citizen: bringerOf(dossier) });
    const moved = await resumeClocks(trx, dossier.id, {
      kind: 'supplement',
      at: now,
      calendars: office.calendars,
      by: supplement.by,
    });
    await relayAlarms(trx, office, dossier.id);
    await laySteps(trx, office, dossier.id);
    if (dossier.paused_at !== null) {
      const dueAt = moved?.dueAt.toISOString() ?? null;
      await appendJournal(trx, dossier.id, dossier, [
        { at: now, actor: supplement.by, action: 'clockResumed', detail: { kind: 'supplement', dueAt } },
      ]);
    }
    await enqueue(
      trx,
      dossier.id,
      {
        kind: 'publishMessage',
        name: 'supplement-received',
        correlationKey: dossier.id,
        messageId: `supplement-received:${request.id}`,
        timeToLiveMs: MESSAGE_LIFETIME_MS,
        variables: {},
      },
      supplement.correlationId,
    );
  }
}

function requireWindowOpen({ until }: OpenRequest, now: Date): void {
  if (!until || now < windowPassedFrom(until)) return;
  throw new OfficeProblem('supplement-window-passed', { values: { until: slipInstant(until) } });
}

function requireSomething({ form, documents = [], note }: Supplement): void {
  if (form || documents.length > 0 || note?.trim()) return;
  throw new OfficeProblem('supplement-empty');
}

/** Whether whoever holds the tracking link may answer a request now: the dossier waits for it and the window is open. */
export function isAnswerable(
  dossier: Pick<DossierRow, 'status' | 'received_at'>,
  until: Date | null,
  now: Date,
): boolean {
  const event = dossier.received_at ? 'answerSupplement' : 'answerIntakeSupplement';
  return nextStatus(dossier.status, event) !== undefined && (!until || now < windowPassedFrom(until));
}

async function checkSupplement(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  supplement: Supplement,
): Promise<void> {
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  const { form, documents = [], language } = supplement;
  const key = version.catalogue.intakeForm;
  const errors =
    form && key
      ? checkForm(version, {
          key,
          data: form,
          language,
          now: office.officeClock.now(),
          channel: dossier.channel,
          under: '/form',
        })
      : [];
  errors.push(...unknownCodes(version, documents), ...(await unknownFiles(trx, documents)));
  if (errors.length > 0) throw new OfficeProblem('invalid', { errors });
}

async function storeSupplement(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  supplement: Supplement & { requestId: string; now: Date },
): Promise<void> {
  const { requestId, now, form, documents = [], note } = supplement;
  await trx.query('UPDATE supplement_requests SET answered_at = $2, answer_note = $3 WHERE id = $1', [
    requestId,
    now,
    note?.trim() || null,
  ]);
  if (form) {
    const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
    await trx.query('UPDATE dossiers SET form = $2, fee_amount = $3 WHERE id = $1', [
      dossier.id,
      JSON.stringify(form),
      feeOf(version.catalogue.fees, form, dossier.parties.kind),
    ]);
  }
  for (const document of documents) {
    await trx.query(
      `INSERT INTO dossier_documents (id, dossier_id, code, kind, file_id, supplement_id, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [office.newId(), dossier.id, document.code, document.kind, document.fileId ?? null, requestId, now],
    );
  }
}
