import type { DossierRow } from '../dossiers/dossier-row.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { isWithoutSlip } from './dossier-initiative.ts';

/** A result handed over at once has no appointment slip; the citizen is given no date. @throws OfficeProblem `no-slip` */
export function requireSlip({ initiative }: Pick<DossierRow, 'initiative'>): void {
  if (isWithoutSlip(initiative)) throw new OfficeProblem('no-slip');
}
