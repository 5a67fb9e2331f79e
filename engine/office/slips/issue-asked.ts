import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Actor } from '../journal/entry-hash.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { issueSlip, type IssuedSlip } from './issue-slip.ts';
import { possibleSlips } from './possible-slips.ts';
import { slipFormsOf } from './slip-form-of.ts';
import type { SlipKind } from './slip-kind.ts';
import { readSlips } from './slip-row.ts';
import { slipSubjects } from './slip-subjects.ts';

/**
 * Issues a paper that an officer asks for: of the oldest act that has none yet, the receipt with its new dates, or the
 * control slip with its new rows. @throws OfficeProblem the reason the print menu shows, `slip-exists`, `mandate-missing`
 */
export async function issueAsked(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { kind, by }: { kind: SlipKind; by: Actor },
): Promise<IssuedSlip> {
  const subjects = await slipSubjects(trx, dossier.id);
  const issued = (await readSlips(trx, dossier.id)).map((one) => one.kind);
  const forms = slipFormsOf(office, dossier, office.officeClock.now());
  const problem = possibleSlips({ dossier, forms, issued, subjects }).find(
    (one) => one.kind === kind,
  )?.problem;
  if (problem) throw new OfficeProblem(problem);
  const subjectId = subjects.find((one) => one.kind === kind)?.subjectId ?? null;
  const slip = await issueSlip(trx, office, dossier, { kind, by, subjectId });
  if (!slip) throw new OfficeProblem('slip-form-missing');
  return slip;
}
