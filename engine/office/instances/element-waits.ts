import type { PauseKind } from '#engine/deadline/pauses.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import { relayAlarms } from '../alarms/relay-alarms.ts';
import { pauseClocks, resumeClocks } from '../clocks/write-clocks.ts';
import { laySteps } from '../clocks/lay-steps.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { nextStatus, type DossierEvent } from '../dossiers/status.ts';
import { isWaitKind, waitRules } from '../pauses/wait-kinds.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';

const system = { system: 'process' };

async function pauseOf(office: Office, dossier: DossierRow, elementId: string) {
  const version = await office.catalogue.version(dossier.procedure, dossier.procedure_version);
  return version.model.elements[elementId]?.pause ?? null;
}

/**
 * A token has reached an element that pauses the law's clock (`motcua:pause`): the clock stops, and a wait for the
 * citizen's confirmation is opened. Doing it twice changes nothing.
 */
export async function beginWait(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { elementId, armingId }: { elementId: string; armingId: string },
): Promise<void> {
  const pause = await pauseOf(office, dossier, elementId);
  if (!pause || dossier.ready_at) return;
  const at = office.officeClock.now();
  const kind = pause.kind as PauseKind;
  const begun = await pauseClocks(trx, dossier.id, {
    id: office.newId(),
    kind,
    policy: pause.policy,
    from: at,
    reason: '',
    by: system,
    calendars: office.calendars,
    elementId,
  });
  if (!begun) return;
  if (pause.policy !== 'run') await relayAlarms(trx, office, dossier.id);
  await moveIfPossible(trx, dossier, isWaitKind(kind) ? waitRules[kind].begin : null);
  if (kind === 'confirmation') {
    await trx.query(
      `INSERT INTO confirmations (id, dossier_id, asked_at, until)
       VALUES ($1, $2, $3, (SELECT min(due_at) FROM alarms WHERE arming_id = $4))`,
      [office.newId(), dossier.id, at, armingId],
    );
  }
  await appendJournal(trx, dossier.id, dossier, [
    ...(kind === 'confirmation' ? [{ at, actor: system, action: 'confirmationAsked' as const }] : []),
    // KHÔNG DỪNG: nothing stops, so nothing is said to have stopped.
    ...(pause.policy === 'run'
      ? []
      : [{ at, actor: system, action: 'clockPaused' as const, detail: { kind, elementId } }]),
  ]);
}

/**
 * The wait at an element is over: by an answer, which has already closed it, or by time. Silence is agreement, and it is
 * on record as that.
 */
export async function endWait(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { elementId, at }: { elementId: string; at: Date },
): Promise<void> {
  const pause = await pauseOf(office, dossier, elementId);
  if (!pause) return;
  const moved = await resumeClocks(trx, dossier.id, {
    kind: pause.kind as PauseKind,
    at,
    calendars: office.calendars,
  });
  if (!moved) return;
  await relayAlarms(trx, office, dossier.id);
  await laySteps(trx, office, dossier.id);
  await moveIfPossible(trx, dossier, isWaitKind(pause.kind) ? waitRules[pause.kind].end : null);
  const silent = await trx.query(
    'UPDATE confirmations SET agreed = true, answered_at = $2 WHERE dossier_id = $1 AND answered_at IS NULL',
    [dossier.id, at],
  );
  await appendJournal(trx, dossier.id, dossier, [
    ...(silent.rowCount ? [{ at, actor: system, action: 'confirmationByTime' as const }] : []),
    ...(pause.policy === 'run'
      ? []
      : [
          {
            at,
            actor: system,
            action: 'clockResumed' as const,
            detail: { kind: pause.kind, dueAt: moved.dueAt.toISOString() },
          },
        ]),
  ]);
}

/** The dossier's status follows what its process waits for, where the status machine knows a way. */
async function moveIfPossible(trx: Trx, dossier: DossierRow, event: DossierEvent | null): Promise<void> {
  const status = event && nextStatus(dossier.status, event);
  if (status) await trx.query('UPDATE dossiers SET status = $2 WHERE id = $1', [dossier.id, status]);
}
