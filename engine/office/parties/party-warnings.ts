import { checkParties } from '#engine/forms/check-parties.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';

/**
 * What an officer should look at twice among the people of a dossier; nothing of it kept the dossier from being taken.
 * @param today the office day it was taken in: ages and periods are judged by it
 */
export function partyWarnings(
  { applicant, submitter, parties }: Pick<DossierRow, 'applicant' | 'submitter' | 'parties'>,
  today: string,
  language: 'vi' | 'en',
): { path: string; message: string }[] {
  return checkParties({ applicant, submitter, parties }, today)
    .filter((finding) => finding.severity === 'warning')
    .map(({ path, message }) => ({ path, message: message[language] }));
}
