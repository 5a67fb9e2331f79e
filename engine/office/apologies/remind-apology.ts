import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { handlersOf } from '../escalations/handlers-of.ts';
import { appendJournal } from '../journal/append-journal.ts';
import { queueStaffNotice } from '../notices/queue-notice.ts';
import type { Office } from '../office.ts';

/**
 * The promise is about to pass and the letter is not signed: those who have it to do are told, the leader too once it is
 * submitted. Once a draft; nothing when there is none. The caller holds the dossier's row.
 */
export async function remindApology(trx: Trx, office: Office, dossier: DossierRow): Promise<void> {
  const now = office.officeClock.now();
  const { rows } = await trx.query<{ id: string; state: string }>(
    `UPDATE apologies SET reminded_at = $2 WHERE dossier_id = $1 AND state IN ('drafted', 'submitted')
       AND reminded_at IS NULL RETURNING id, state`,
    [dossier.id, now],
  );
  const draft = rows[0];
  if (!draft) return;
  await appendJournal(trx, dossier.id, dossier, [
    { at: now, actor: { system: 'clock' }, action: 'apologyReminded', detail: { apologyId: draft.id } },
  ]);
  const leader = { roles: ['leader' as const], personId: null };
  for (const to of [...(await handlersOf(trx, dossier)), leader]) {
    await queueStaffNotice(trx, office, dossier, {
      kind: 'apologyUnsigned',
      ...to,
      subject: { vi: 'Văn bản xin lỗi chưa được ký', en: 'The apology is not signed yet' },
      body: {
        vi: `Hồ sơ ${dossier.code ?? ''} sắp hết hạn mà văn bản xin lỗi chưa được ${draft.state === 'drafted' ? 'trình ký' : 'ký'}.`,
        en: `Dossier ${dossier.code ?? ''} is about to miss its date and the apology is not ${draft.state === 'drafted' ? 'submitted' : 'signed'} yet.`,
      },
      onceKey: `apologyUnsigned:${draft.id}:${to.personId ?? to.roles.join('+')}`,
    });
  }
}
