import { checkParties } from '#engine/forms/check-parties.ts';
import { valueAt } from '#engine/forms/is-shown.ts';
import type { OwnerKind, Parties } from '#engine/forms/parties.ts';
import { partyMessages } from '#engine/forms/party-messages.ts';
import { normalisePhone } from '../dossiers/applicant.ts';
import type { Submission } from '../dossiers/submission.ts';
import type { FieldProblem } from '../problems/office-problem.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';

/** Who is who as it will be stored. Where nobody said what kind of owner it is, the procedure's own form does. */
export function settleParties(version: ProcedureVersion, submission: Submission): Parties {
  const { parties, form } = submission;
  if (!parties) return { kind: kindInForm(version, form) ?? 'person' };
  const { passport, guardian } = parties;
  return {
    ...parties,
    ...(passport && { passport: { ...passport, number: passport.number.replace(/\s/g, '').toUpperCase() } }),
    ...(guardian?.phone && { guardian: { ...guardian, phone: normalisePhone(guardian.phone) } }),
  };
}

/**
 * What can't be taken among owner, submitter, guardian and representative; a submission that says nothing of them is
 * taken as before. @param today office day
 */
export function partyProblems(
  version: ProcedureVersion,
  submission: Submission,
  { today, language }: { today: string; language: 'vi' | 'en' },
): FieldProblem[] {
  const { applicant, submitter, form } = submission;
  if (!submission.parties) return [];
  const parties = settleParties(version, submission);
  const problems = checkParties({ applicant, submitter, parties }, today)
    .filter((finding) => finding.severity === 'error')
    .map(({ path, message }) => ({ path, message: message[language] }));
  if (kindInForm(version, form) === 'organisation' && parties.kind !== 'organisation') {
    problems.push({ path: '/parties/kind', message: partyMessages.kindDiffersFromForm[language] });
  }
  return problems;
}

/** The kind of owner the procedure's form names (`requester` in procedure.json); undefined when it names none. */
function kindInForm(version: ProcedureVersion, form: Record<string, unknown>): OwnerKind | undefined {
  const { requester } = version.catalogue;
  const value = requester && valueAt(form, requester.field);
  return typeof value === 'string' ? requester?.kinds[value] : undefined;
}
