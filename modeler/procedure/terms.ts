import { extensionOf, numberOf, textOf, type ModdleElement } from './moddle.ts';
import type { LawTerm } from './law-terms.ts';
import { termMinutes, type TermUnit } from './working-time.ts';

/** The two terms of a procedure: what the agency posts, and what the law sets. */
export interface ProcedureTerms {
  committed?: { value: number; unit: TermUnit };
  statutory?: LawTerm;
}

/** Reads both terms of a process; a statutory one the law data does not know is left out. */
export function termsOf(process: ModdleElement | undefined, law: LawTerm[]): ProcedureTerms {
  const deadline = extensionOf(process, 'motcua:Deadline');
  const value = numberOf(deadline, 'committedValue');
  const unit = textOf(deadline, 'committedUnit') as TermUnit | undefined;
  return {
    committed: value !== undefined && unit ? { value, unit } : undefined,
    statutory: law.find((term) => term.id === textOf(deadline, 'statutoryTerm')),
  };
}

/** Both terms on one scale of working minutes. */
export function marksOf({ committed, statutory }: ProcedureTerms): {
  committed?: number;
  statutory?: number;
} {
  return {
    committed: committed && termMinutes(committed.value, committed.unit),
    statutory: statutory && termMinutes(statutory.value, statutory.unit),
  };
}
