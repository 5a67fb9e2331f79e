import type { NoticeRow } from '#engine/office/notices/list-notices.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import type { Language } from '#engine/api/language.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

/** A notice in the reader's language; the address is masked in store already. */
export function presentNotice(row: NoticeRow, language: Language) {
  return {
    id: row.id,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code,
    kind: row.kind,
    channel: row.channel,
    address: row.address_masked,
    subject: row.subject[language],
    text: row.body[language],
    state: row.state,
    at: toOfficeIso(row.queued_at),
    readAt: iso(row.read_at),
  };
}
