import type { Closure } from './closure.ts';

/** Where a closure is asked for; a member left out asks for what holds for all. */
export interface Place {
  agencyId?: string;
  procedure?: string;
}

/** The closures that hold for dossiers of an agency and a procedure, in their stored order. */
export function closuresAt(closures: readonly Closure[], { agencyId, procedure }: Place): Closure[] {
  return closures.filter(
    (closure) =>
      (closure.agencies === 'all' || (agencyId !== undefined && closure.agencies.includes(agencyId))) &&
      (closure.procedures === undefined ||
        (procedure !== undefined && closure.procedures.includes(procedure))),
  );
}
