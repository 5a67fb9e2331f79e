import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import { insertNotice } from './insert-notice.ts';
import { channelFor, maskedAddress } from './notice-address.ts';
import type { CitizenNotice, StaffNotice } from './notice.ts';

/**
 * Queues a notice to the citizen in the transaction of what it tells of, and journals it. The caller holds the dossier's
 * row. Answers its id; undefined when one with the same `onceKey` is queued already.
 */
export async function queueNotice(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  notice: CitizenNotice,
): Promise<string | undefined> {
  const channel = notice.channel ?? channelFor(dossier.applicant);
  const now = office.officeClock.now();
  const id = await insertNotice(trx, {
    id: office.newId(),
    dossier,
    audience: 'citizen',
    channel,
    addressMasked: maskedAddress(dossier.applicant, channel),
    roles: [],
    personId: null,
    now,
    notice,
  });
  if (id === undefined) return undefined;
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: { system: 'notices' },
      action: 'noticeQueued',
      detail: { noticeId: id, kind: notice.kind, channel, subject: notice.subject.vi },
    },
  ]);
  return id;
}

/** Puts a notice under the bell of those who hold one of its roles in the handling agency. Journalled by who calls. */
export async function queueStaffNotice(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  notice: StaffNotice,
): Promise<string | undefined> {
  return insertNotice(trx, {
    id: office.newId(),
    dossier,
    audience: 'officer',
    channel: 'inApp',
    addressMasked: null,
    roles: notice.roles,
    personId: notice.personId ?? null,
    now: office.officeClock.now(),
    notice,
  });
}
