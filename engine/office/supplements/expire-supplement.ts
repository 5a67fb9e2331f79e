import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { moveStatus } from '../dossiers/move-status.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Actor } from '../journal/entry-hash.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { issueSlip } from '../slips/issue-slip.ts';
import { slipInstant } from '../slips/words.ts';
import { endWork } from '../withdrawals/withdrawals.ts';
import { openRequest } from './open-request.ts';
import { endWindowAlarm, windowPassedFrom } from './supplement-window.ts';
import { refusedForWindowNotice } from './window-notices.ts';

/** Who closes a dossier because its supplement never came, and in which words (Mẫu 03). */
export interface Expiry {
  /** The words of the paper; a plain sentence from the request when left out. */
  reason?: string | undefined;
  by: { id: string; name: string } | { system: string };
  correlationId: string;
}

/**
 * The window has passed without an answer: the dossier is refused (domain 2.2, 5 → 3). What runs for it ends; it counts
 * as refused, not as late, and the citizen is told. @throws `no-open-request`, `supplement-no-window`, `supplement-window-open`, `wrong-status`
 */
export async function expireSupplement(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  expiry: Expiry,
): Promise<void> {
  const request = await openRequest(trx, dossier.id);
  if (!request) throw new OfficeProblem('no-open-request');
  const status = moveStatus(dossier, 'expireSupplement');
  if (!request.until) throw new OfficeProblem('supplement-no-window');
  const now = office.officeClock.now();
  const until = slipInstant(request.until);
  if (now < windowPassedFrom(request.until)) {
    throw new OfficeProblem('supplement-window-open', { values: { until } });
  }
  const reason =
    expiry.reason ??
    `Quá thời hạn bổ sung hồ sơ (${until}) mà chưa bổ sung đầy đủ: ${request.items.join('; ')}.`;
  const actor: Actor = expiry.by;
  await trx.query('UPDATE supplement_requests SET expired_at = $2 WHERE id = $1', [request.id, now]);
  await trx.query('UPDATE dossiers SET status = $2, ended_at = $3 WHERE id = $1', [dossier.id, status, now]);
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor,
      action: 'supplementExpired',
      detail: { requestId: request.id, until: request.until.toISOString() },
    },
    { at: now, actor, action: 'dossierRefused', detail: { reason } },
  ]);
  await issueSlip(trx, office, dossier, { kind: 'refusal', by: actor });
  await queueNotice(trx, office, dossier, refusedForWindowNotice(dossier, request));
  await endWindowAlarm(trx, dossier.id);
  if (dossier.received_at) {
    await endWork(trx, office, dossier, {
      at: now,
      by: expiry.by,
      correlationId: expiry.correlationId,
    });
  }
}
