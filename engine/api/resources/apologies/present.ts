import type { ApologyRow } from '#engine/office/apologies/list-apologies.ts';
import type { Office } from '#engine/office/office.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import type { Language } from '#engine/api/language.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

/** An apology as lists show it. */
export async function presentApology(office: Office, row: ApologyRow, language: Language) {
  const version = await office.catalogue.version(row.procedure, row.procedure_version);
  return {
    id: row.id,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code,
    procedure: row.procedure,
    procedureName: version.catalogue.name[language],
    applicantName: row.applicant_name,
    dueAt: iso(row.due_at),
    firstDueAt: iso(row.first_due_at),
    state: row.state,
    reason: row.reason,
    newDueAt: toOfficeIso(row.new_due_at),
    byOffice: row.by_office,
    willBeReadyAt: iso(row.forecast_ready_at),
    because: row.because,
    draftedBy: row.drafted_by,
    draftedAt: toOfficeIso(row.drafted_at),
    editedBy: row.edited_by,
    editedAt: iso(row.edited_at),
    signedBy: row.signed_by_name,
    signedAt: iso(row.signed_at),
  };
}
