import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isWithoutSlip } from '../initiatives/dossier-initiative.ts';
import type { ProblemType } from '../problems/problem-types.ts';
import type { SlipForms } from './slip-forms.ts';
import { slipKinds, type SlipKind } from './slip-kind.ts';
import type { SlipSubject } from './slip-subjects.ts';

/** What is known of a dossier's papers. */
export interface SlipState {
  dossier: Pick<DossierRow, 'received_at' | 'first_due_at' | 'initiative'>;
  forms: SlipForms | undefined;
  /** Kinds there is at least one of. */
  issued: SlipKind[];
  /** Acts without a paper. */
  subjects: SlipSubject[];
}

/** A kind of paper with why it can't be issued now; `problem` is null when it can. */
export interface PossibleSlip {
  kind: SlipKind;
  problem: ProblemType | null;
}

/** Which papers can be issued now, each kind once, in the order of the forms. */
export function possibleSlips(state: SlipState): PossibleSlip[] {
  return slipKinds.map((kind) => ({ kind, problem: problemOf(kind, state) }));
}

function problemOf(kind: SlipKind, { dossier, forms, issued, subjects }: SlipState): ProblemType | null {
  if (!forms?.forms[kind]) return 'slip-form-missing';
  if (kind === 'receipt' && isWithoutSlip(dossier.initiative)) return 'no-slip';
  if (kind === 'receipt' || kind === 'controlSlip') {
    return dossier.received_at && dossier.first_due_at ? null : 'slip-not-received';
  }
  if (subjects.some((one) => one.kind === kind)) return null;
  return issued.includes(kind) ? 'slip-issued' : 'slip-not-due';
}
