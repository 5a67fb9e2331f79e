import { enqueue } from '#engine/db/outbox/enqueue.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { relayAlarms } from '../alarms/relay-alarms.ts';
import { laySteps } from '../clocks/lay-steps.ts';
import { resumeClocks } from '../clocks/write-clocks.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { MESSAGE_LIFETIME_MS } from '../supplements/request-supplement.ts';

/** The citizen's word on the draft they were shown. */
export interface Confirmation {
  agree: boolean;
  note?: string | undefined;
  correlationId: string;
}

/** Takes the citizen's answer: the clocks run on and the process is told. @throws `confirmation-not-asked` */
export async function confirm(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { agree, note, correlationId }: Confirmation,
): Promise<void> {
  const now = office.officeClock.now();
  const { rows } = await trx.query<{ id: string }>(
    `UPDATE confirmations SET agreed = $2, note = $3, answered_at = $4
     WHERE dossier_id = $1 AND answered_at IS NULL RETURNING id`,
    [dossier.id, agree, note ?? null, now],
  );
  const asked = rows[0];
  if (!asked || dossier.status === 'withdrawalRequested') throw new OfficeProblem('confirmation-not-asked');
  const moved = await resumeClocks(trx, dossier.id, {
    kind: 'confirmation',
    at: now,
    calendars: office.calendars,
  });
  await relayAlarms(trx, office, dossier.id);
  await laySteps(trx, office, dossier.id);
  const actor = { system: 'citizen' };
  await appendJournal(trx, dossier.id, dossier, [
    { at: now, actor, action: 'confirmationGiven', detail: { agree, note: note ?? null } },
    {
      at: now,
      actor,
      action: 'clockResumed',
      detail: { kind: 'confirmation', dueAt: moved?.dueAt.toISOString() ?? null },
    },
  ]);
  await enqueue(
    trx,
    dossier.id,
    {
      kind: 'publishMessage',
      name: 'citizen-confirmed',
      correlationKey: dossier.id,
      messageId: `citizen-confirmed:${asked.id}`,
      timeToLiveMs: MESSAGE_LIFETIME_MS,
      variables: { dongY: agree },
    },
    correlationId,
  );
}
