import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isDossierLate } from '../dossiers/lateness.ts';
import { appendJournal } from '../journal/append-journal.ts';
import { queueStaffNotice } from '../notices/queue-notice.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { readCause, type LatenessCause } from './lateness-cause.ts';

/**
 * An officer says why the dossier is late; until the leader has confirmed it may be said again, the journal keeps both. It
 * never makes the dossier less late. The caller holds the dossier's row. @throws `not-late`, `cause-confirmed`
 */
export async function proposeCause(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { cause, text, by }: { cause: LatenessCause; text: string; by: Person },
): Promise<string> {
  const now = office.officeClock.now();
  if (!isDossierLate(dossier, now)) throw new OfficeProblem('not-late');
  const known = await readCause(trx, dossier.id);
  if (known?.confirmed_at) throw new OfficeProblem('cause-confirmed');
  const id = known?.id ?? office.newId();
  await trx.query(
    `INSERT INTO lateness_causes (id, dossier_id, cause, explanation, proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (dossier_id) DO UPDATE SET cause = EXCLUDED.cause, explanation = EXCLUDED.explanation,
       proposed_by = EXCLUDED.proposed_by, proposed_at = EXCLUDED.proposed_at`,
    [id, dossier.id, cause, text, by.id, now],
  );
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: { id: by.id, name: by.name },
      action: 'latenessCauseProposed',
      detail: { causeId: id, cause, reason: text },
    },
  ]);
  const code = dossier.code ?? '';
  await queueStaffNotice(trx, office, dossier, {
    kind: 'latenessCauseProposed',
    roles: ['leader'],
    subject: { vi: 'Nguyên nhân quá hạn chờ xác nhận', en: 'A cause of lateness awaits confirmation' },
    body: {
      vi: `Hồ sơ ${code}: ${by.name} đề xuất nguyên nhân quá hạn.`,
      en: `Dossier ${code}: ${by.name} proposed a cause of lateness.`,
    },
    onceKey: `latenessCause:${id}`,
  });
  return id;
}

/**
 * The leader confirms the cause, or puts another in its place, which needs a reason. Once.
 * @throws `not-found`, `cause-confirmed`, `invalid` without a reason for a change
 */
export async function confirmCause(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  {
    causeId,
    cause,
    reason,
    by,
    language,
  }: {
    causeId: string;
    cause?: LatenessCause | undefined;
    reason?: string | undefined;
    by: Person;
    language: 'vi' | 'en';
  },
): Promise<void> {
  const known = await readCause(trx, dossier.id);
  if (known?.id !== causeId) throw new OfficeProblem('not-found');
  if (known.confirmed_at) throw new OfficeProblem('cause-confirmed');
  const confirmed = cause ?? known.cause;
  const changed = confirmed !== known.cause;
  if (changed && !reason?.trim()) {
    const message = { vi: 'Đổi nguyên nhân thì phải ghi lý do.', en: 'A changed cause needs a reason.' }[
      language
    ];
    throw new OfficeProblem('invalid', { errors: [{ path: '/reason', message }] });
  }
  const now = office.officeClock.now();
  await trx.query(
    `UPDATE lateness_causes SET confirmed_cause = $2, confirmation_reason = $3, confirmed_by = $4, confirmed_at = $5
     WHERE id = $1`,
    [causeId, confirmed, reason ?? null, by.id, now],
  );
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: { id: by.id, name: by.name },
      action: 'latenessCauseConfirmed',
      detail: { causeId, cause: confirmed, changed, ...(reason && { reason }) },
    },
  ]);
}
