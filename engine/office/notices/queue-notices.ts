import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import type { Applicant } from '../dossiers/applicant.ts';
import type { Office } from '../office.ts';
import type { CitizenNotice, NoticeChannel } from './notice.ts';
import { channelFor, maskedAddress } from './notice-address.ts';

/** One of many citizens to be told something. */
export interface MassNotice {
  dossierId: string;
  agencyId: string;
  applicant: Applicant;
  notice: CitizenNotice & { onceKey: string };
}

const insert = {
  name: 'notices-insert',
  text: `INSERT INTO notices (id, dossier_id, agency_id, audience, kind, channel, address_masked, subject, body, state,
      queued_at, once_key)
    SELECT n.id, n."dossierId", n."agencyId", 'citizen', n.kind, n.channel, n.address, n.subject, n.body, 'queued', $2,
      n."onceKey"
    FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "dossierId" uuid, "agencyId" uuid, kind text, channel text,
      address text, subject jsonb, body jsonb, "onceKey" text)
    ON CONFLICT (once_key) DO NOTHING`,
};

/**
 * Queues a notice to each of many citizens in one statement, in the transaction of what it tells of, which also journals
 * it. The caller holds the dossiers' rows. Answers the channel by dossier.
 */
export async function queueNotices(
  trx: Trx,
  office: Office,
  notices: readonly MassNotice[],
): Promise<Map<string, NoticeChannel>> {
  const channels = new Map<string, NoticeChannel>();
  if (notices.length === 0) return channels;
  const rows = notices.map(({ dossierId, agencyId, applicant, notice }) => {
    const { kind, subject, body, onceKey } = notice;
    const channel = notice.channel ?? channelFor(applicant);
    channels.set(dossierId, channel);
    const address = maskedAddress(applicant, channel);
    return { id: office.newId(), dossierId, agencyId, kind, channel, address, subject, body, onceKey };
  });
  await sendLater(trx, { ...insert, values: [JSON.stringify(rows), office.officeClock.now()] });
  return channels;
}
