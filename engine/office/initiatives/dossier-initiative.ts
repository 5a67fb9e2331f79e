import { type Initiative, type InitiativeKind, kindOf, printsSlip } from '#engine/deadline/initiative.ts';

/** The initiative of a dossier as it stood on the day of receipt. */
export interface DossierInitiative {
  code: string;
  /** Absent on dossiers received before there were kinds: faster. */
  kind?: InitiativeKind;
  names: { vi: string; en: string };
  stepBudgets: Record<string, number>;
  /** Not kept: since then an ordinary dossier with its slip. ISO. */
  lapsedAt?: string;
}

/** What a dossier keeps of the initiative it was received under. */
export function dossierInitiative(initiative: Initiative | null): DossierInitiative | null {
  return (
    initiative && {
      code: initiative.code,
      kind: kindOf(initiative),
      names: initiative.name,
      stepBudgets: initiative.stepBudgets,
    }
  );
}

/** Whether the result is promised without an appointment slip (Mẫu 01): under way, or kept. */
export function isWithoutSlip(initiative: DossierInitiative | null): boolean {
  return initiative !== null && !printsSlip(initiative.kind ?? 'faster') && initiative.lapsedAt === undefined;
}
