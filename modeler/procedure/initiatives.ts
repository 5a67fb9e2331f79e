import { localized, type LocalizedText } from '../app/locale.ts';
import { termMinutes, type TermUnit } from './working-time.ts';

/** An initiative of the office that shortens a procedure: its own term and its own step budgets. */
export interface InitiativePlan {
  code: string;
  name: string;
  committedMinutes: number;
  /** Working minutes by element id. */
  stepBudgets: Record<string, number>;
}

interface InitiativeFile {
  code?: string;
  name?: LocalizedText;
  procedures?: string[] | 'all';
  effective?: { from?: string; to?: string };
  committed?: { value: number; unit: TermUnit };
  stepBudgets?: Record<string, number>;
}

/** The initiatives that hold for a procedure code on a day (ISO date). */
export function initiativesOf(
  files: Record<string, unknown>,
  procedureCode: string | null,
  day: string,
): InitiativePlan[] {
  return Object.values(files)
    .map((content) => content as InitiativeFile)
    .filter(({ procedures, effective }) => {
      const holds = (effective?.from ?? '') <= day && day <= (effective?.to ?? '9999');
      return holds && (procedures === 'all' || (!!procedureCode && !!procedures?.includes(procedureCode)));
    })
    .filter(({ committed, stepBudgets }) => committed && stepBudgets)
    .map((file) => ({
      code: file.code ?? '',
      name: localized(file.name),
      committedMinutes: file.committed ? termMinutes(file.committed.value, file.committed.unit) : 0,
      stepBudgets: file.stepBudgets ?? {},
    }));
}
