import type { Office } from '../office.ts';
import type { DossierRow } from './dossier-row.ts';

/** Every view of an identity number is on record (domain 6, privacy). */
export async function noteIdentityView(office: Office, dossier: DossierRow, personId: string): Promise<void> {
  const { applicant, submitter, parties } = dossier;
  const people = [applicant, submitter, parties.guardian, parties.subject];
  if (!people.some((one) => one?.idNumber) && !parties.passport && !parties.birthCertificate) return;
  await office.pool.query({
    name: 'identity-view',
    text: 'INSERT INTO identity_views (dossier_id, person_id, at) VALUES ($1, $2, $3)',
    values: [dossier.id, personId, office.officeClock.now()],
  });
}
