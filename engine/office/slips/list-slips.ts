import type { DossierRow } from '../dossiers/dossier-row.ts';
import type { Office } from '../office.ts';
import { possibleSlips, type PossibleSlip } from './possible-slips.ts';
import { slipFormsOf } from './slip-form-of.ts';
import type { SlipForms } from './slip-forms.ts';
import { readPrints, readSlips, type PrintRow, type SlipRow } from './slip-row.ts';
import { slipSubjects } from './slip-subjects.ts';

/** A dossier's papers: those issued with their prints, and which may be issued. */
export interface DossierSlips {
  forms: SlipForms | undefined;
  issued: { slip: SlipRow; prints: PrintRow[] }[];
  possible: PossibleSlip[];
}

/** Everything the print menu shows. */
export async function listSlips(office: Office, dossier: DossierRow): Promise<DossierSlips> {
  const { pool } = office;
  const slips = await readSlips(pool, dossier.id);
  const prints = await readPrints(pool, dossier.id);
  const subjects = await slipSubjects(pool, dossier.id);
  const forms = slipFormsOf(office, dossier, office.officeClock.now());
  return {
    forms,
    issued: slips.map((slip) => ({ slip, prints: prints.filter((one) => one.slip_id === slip.id) })),
    possible: possibleSlips({ dossier, forms, issued: slips.map((one) => one.kind), subjects }),
  };
}
