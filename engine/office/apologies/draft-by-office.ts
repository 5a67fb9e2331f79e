import { isFault, withFaultsAsValues } from '#engine/deadline/compute-deadline.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { forecastDossier } from '../forecasts/forecast-dossier.ts';
import { appendJournal } from '../journal/append-journal.ts';
import { handlersOf } from '../escalations/handlers-of.ts';
import { queueStaffNotice } from '../notices/queue-notice.ts';
import type { Office } from '../office.ts';
import { extensionBasis } from './extension-basis.ts';
import { proposeDate } from './propose-date.ts';
import { proposedReason } from './proposed-reason.ts';

/**
 * The office drafts the apology itself: a proposed new date from the forecast, a proposed reason, and word to whoever has
 * the dossier. Once in a dossier's life, and not beside a draft or a signature that is there. Answers whether it did. The
 * caller holds the dossier's row.
 */
export async function draftByOffice(trx: Trx, office: Office, dossier: DossierRow): Promise<boolean> {
  if (dossier.ready_at !== null || dossier.due_at === null) return false;
  const made = await forecastDossier(trx, office, dossier.id);
  if (!made) return false;
  const now = office.officeClock.now();
  const { forecast, calendar } = made;
  const readyAt = new Date(forecast.willBeReadyAt);
  const dueAt = dossier.due_at;
  const newDueAt = withFaultsAsValues(() =>
    proposeDate({ readyAt, dueAt, calendar, ...extensionBasis(office.law, dossier) }),
  );
  if (isFault(newDueAt)) return false; // No calendar reaches that far: nobody can promise a date yet.
  const reason = proposedReason(forecast.because);
  const { rows } = await trx.query<{ id: string }>(
    `INSERT INTO apologies (id, dossier_id, reason, new_due_at, drafted_by, drafted_at, state, by_office, because,
       forecast_ready_at)
     SELECT $1, $2, $3, $4, $5, $6, 'drafted', true, $7, $8
      WHERE NOT EXISTS (SELECT FROM apologies WHERE dossier_id = $2 AND (by_office OR state <> 'withdrawn'))
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      office.newId(),
      dossier.id,
      reason,
      newDueAt,
      JSON.stringify({ system: 'clock' }),
      now,
      JSON.stringify(forecast.because),
      readyAt,
    ],
  );
  const apologyId = rows[0]?.id;
  if (apologyId === undefined) return false;
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: { system: 'clock' },
      action: 'apologyDrafted',
      detail: { apologyId, reason, newDueAt: newDueAt.toISOString() },
    },
  ]);
  for (const handler of await handlersOf(trx, dossier)) {
    await queueStaffNotice(trx, office, dossier, {
      kind: 'apologyDrafted',
      ...handler,
      subject: { vi: 'Dự thảo văn bản xin lỗi', en: 'Draft apology' },
      body: {
        vi: `Hồ sơ ${dossier.code ?? ''} có thể không kịp hẹn. Xem, sửa dự thảo và trình ký trước khi hết hạn.`,
        en: `Dossier ${dossier.code ?? ''} may miss its date. Look at the draft and submit it before the date passes.`,
      },
      onceKey: `apologyDrafted:${apologyId}:${handler.personId ?? handler.roles.join('+')}`,
    });
  }
  return true;
}
