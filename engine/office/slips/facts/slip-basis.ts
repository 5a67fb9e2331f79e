import type { Trx } from '#engine/db/office-pool.ts';
import type { Agency } from '../../agencies/agency.ts';
import type { DossierRow } from '../../dossiers/dossier-row.ts';
import type { Actor } from '../../journal/entry-hash.ts';
import type { Office } from '../../office.ts';
import type { ProcedureVersion } from '../../procedures/procedure-version.ts';
import type { SlipFacts } from '../slip-facts.ts';

/** What every paper is written from. */
export interface SlipBasis {
  trx: Trx;
  office: Office;
  dossier: DossierRow;
  version: ProcedureVersion;
  /** In whose name it is written. */
  agency: Agency;
  at: Date;
  by: Actor;
  /** The request, apology or withdrawal it tells of; absent for the papers of the dossier itself. */
  subjectId: string | null;
}

/** Writes the facts of one kind of paper. @throws OfficeProblem `slip-not-due` when there is nothing to tell */
export type FactsWriter = (basis: SlipBasis) => Promise<SlipFacts>;

/** The name under "who does it"; empty when it was the program. */
export function actorName(by: Actor): string {
  return 'system' in by ? '' : by.name;
}
