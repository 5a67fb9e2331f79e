import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import { queueStaffNotice } from '../notices/queue-notice.ts';
import type { Office } from '../office.ts';
import { handlersOf, type Handler } from './handlers-of.ts';
import { rungs, type Rung } from './rungs.ts';

/**
 * Takes a rung of the ladder: whoever inserts its row tells those it is for, once in the dossier's life; answers whether
 * it was this call. The caller holds the dossier's row.
 */
export async function escalate(trx: Trx, office: Office, dossier: DossierRow, rung: Rung): Promise<boolean> {
  if (dossier.ready_at !== null) return false;
  const now = office.officeClock.now();
  const claimed = await trx.query(
    'INSERT INTO escalations (dossier_id, rung, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [dossier.id, rung, now],
  );
  if (claimed.rowCount === 0) return false;
  const { role, subject, body } = rungs[rung];
  const to: Handler[] = role ? [{ roles: [role], personId: null }] : await handlersOf(trx, dossier);
  const code = dossier.code ?? '';
  for (const handler of to) {
    await queueStaffNotice(trx, office, dossier, {
      kind: `escalated${rung.charAt(0).toUpperCase()}${rung.slice(1)}`,
      ...handler,
      subject,
      body: { vi: body.vi.replace('{code}', code), en: body.en.replace('{code}', code) },
      onceKey: `escalation:${dossier.id}:${rung}:${handler.personId ?? handler.roles.join('+')}`,
    });
  }
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: { system: 'clock' },
      action: 'escalated',
      detail: { rung, roles: [...new Set(to.flatMap((one) => one.roles))] },
    },
  ]);
  return true;
}
