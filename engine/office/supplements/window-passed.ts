import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import { queueStaffNotice } from '../notices/queue-notice.ts';
import type { Office } from '../office.ts';
import { expireSupplement } from './expire-supplement.ts';
import { openRequest, type OpenRequest } from './open-request.ts';
import { supplementRule } from './supplement-window.ts';
import { windowPassedNotice } from './window-notices.ts';

/**
 * The alarm of the window: by the law of the dossier's day the officers are asked, or the dossier is refused at once. One
 * that is being withdrawn waits for the leader; given back to its work, the alarm rings again. The caller holds the row.
 */
export async function supplementWindowPassed(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  at: Date,
): Promise<void> {
  const request = await openRequest(trx, dossier.id);
  if (!request) return;
  const refuses =
    supplementRule(office, dossier).onExpiry === 'refuse' && dossier.status === 'awaitingSupplement';
  if (request.window_passed_at === null) await putOnRecord(trx, office, dossier, { request, refuses, at });
  if (!refuses) return;
  await expireSupplement(trx, office, dossier, {
    by: { system: 'clock' },
    correlationId: `alarm:${request.id}`,
  });
}

async function putOnRecord(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { request, refuses, at }: { request: OpenRequest; refuses: boolean; at: Date },
): Promise<void> {
  await trx.query('UPDATE supplement_requests SET window_passed_at = $2 WHERE id = $1', [request.id, at]);
  await appendJournal(trx, dossier.id, dossier, [
    {
      at,
      actor: { system: 'clock' },
      action: 'supplementWindowPassed',
      detail: { requestId: request.id, until: request.until?.toISOString() ?? null, items: request.items },
    },
  ]);
  await queueStaffNotice(trx, office, dossier, windowPassedNotice(dossier, request, { refuses }));
}
