import { plainParties } from '#engine/forms/parties.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import type { Agency } from '../agencies/agency.ts';
import { feeOf } from '../fees/fee-of.ts';
import type { Office } from '../office.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';
import type { DossierRow } from './dossier-row.ts';
import { searchTextOf } from './fold-text.ts';
import type { Submission } from './submission.ts';

const insert = {
  name: 'dossier-insert',
  text: `WITH documents AS (
      INSERT INTO dossier_documents (id, dossier_id, code, kind, file_id, added_at)
      SELECT d.id, $1, d.code, d.kind, d."fileId", $13
      FROM jsonb_to_recordset($14::jsonb) AS d(id uuid, code text, kind text, "fileId" uuid)
    )
    INSERT INTO dossiers (id, tracking_token, procedure, procedure_version, channel, status, receiving_agency_id,
      agency_id, applicant, submitter, form, fee_amount, created_at, submitted_at, search_text, parties)
    VALUES ($1, $2, $3, $4, $5, 'awaitingIntake', $6, $7, $8, $9, $10, $11, $13, $12, $15, $16) RETURNING *`,
};

export interface NewDossier {
  submission: Submission;
  version: ProcedureVersion;
  agency: Agency;
  /** Online: the moment of the complete submission. */
  submittedAt: Date | null;
  now: Date;
}

/** Writes a dossier as it lies before its receipt: no code, no dates, no clock. The new row is ours alone: locked. */
export async function insertDossier(trx: Trx, office: Office, dossier: NewDossier): Promise<DossierRow> {
  const { submission, version, agency, submittedAt, now } = dossier;
  const { applicant, form } = submission;
  const submitter = submission.submitter ?? null;
  const parties = submission.parties ?? plainParties;
  const documents = (submission.documents ?? []).map((one) => ({ id: office.newId(), ...one }));
  const { rows } = await trx.query<DossierRow>({
    ...insert,
    values: [
      office.newId(),
      office.random(16).toString('base64url'),
      version.code,
      version.version,
      submission.channel,
      agency.id,
      agency.id,
      JSON.stringify(applicant),
      submitter && JSON.stringify(submitter),
      JSON.stringify(form),
      feeOf(version.catalogue.fees, form, parties.kind),
      submittedAt,
      now,
      JSON.stringify(documents),
      searchTextOf({ code: null, applicant, submitter, parties }),
      JSON.stringify(parties),
    ],
  });
  const row = rows[0];
  if (!row) throw new Error('Expected the inserted dossier back but got nothing.');
  return row;
}
