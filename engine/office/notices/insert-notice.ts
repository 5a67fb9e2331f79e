import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { CitizenNotice, NoticeChannel, StaffNotice } from './notice.ts';

/** A notice with everything that is stored of it. */
export interface NewNotice {
  id: string;
  dossier: Pick<DossierRow, 'id' | 'agency_id'>;
  audience: 'citizen' | 'officer';
  channel: NoticeChannel;
  addressMasked: string | null;
  roles: readonly string[];
  personId: string | null;
  now: Date;
  notice: CitizenNotice | StaffNotice;
}

const insert = {
  name: 'notice-insert',
  text: `INSERT INTO notices (id, dossier_id, agency_id, audience, kind, channel, address_masked, roles, person_id,
           subject, body, state, queued_at, once_key)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'queued', $12, $13)
         ON CONFLICT (once_key) DO NOTHING RETURNING id`,
};

/** Stores one notice; undefined when its key is taken. */
export async function insertNotice(trx: Trx, row: NewNotice): Promise<string | undefined> {
  const { notice } = row;
  const { rows } = await trx.query<{ id: string }>({
    ...insert,
    values: [
      row.id,
      row.dossier.id,
      row.dossier.agency_id,
      row.audience,
      notice.kind,
      row.channel,
      row.addressMasked,
      row.roles,
      row.personId,
      JSON.stringify(notice.subject),
      JSON.stringify(notice.body),
      row.now,
      notice.onceKey ?? null,
    ],
  });
  return rows[0]?.id;
}
