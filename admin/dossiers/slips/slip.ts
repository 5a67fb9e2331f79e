/** Somebody, or a part of the program. */
export interface SlipActor {
  id?: string;
  name?: string;
  system?: string;
}

/** One issued paper with its prints; print 1 is the original. */
export interface Slip {
  id: string;
  kind: string;
  name: string;
  formYear: number;
  formNumber: string | null;
  number: string;
  edition: number;
  replacesId: string | null;
  issuedAt: string;
  issuedBy: SlipActor;
  prints: { number: number; at: string; by: SlipActor }[];
}

/** A paper that may be issued now, or why not. */
export interface PossibleSlip {
  kind: string;
  name: string;
  formNumber: string | null;
  allowed: boolean;
  problem: string | null;
  reason: string | null;
}

/** `GET /api/dossiers/:id/slips`. */
export interface DossierSlips {
  formYear: number | null;
  issued: Slip[];
  possible: PossibleSlip[];
}

/** Papers in the order in which they are wanted: not printed yet first, then the newest; replaced ones last. */
export function inOrder(slips: Slip[]): Slip[] {
  const replaced = new Set(slips.map((one) => one.replacesId));
  const rank = (slip: Slip): number => (replaced.has(slip.id) ? 2 : slip.prints.length === 0 ? 0 : 1);
  return [...slips].sort((a, b) => rank(a) - rank(b) || b.issuedAt.localeCompare(a.issuedAt));
}

/** Whether a newer paper has taken a paper's place. */
export function isReplaced(slip: Slip, slips: Slip[]): boolean {
  return slips.some((one) => one.replacesId === slip.id);
}

/**
 * What can be issued beside what there is: acts without their paper, the control slip with its new rows. A receipt that
 * is there is issued again only after its dates have changed, which the server knows.
 */
export function issuable({ issued, possible }: DossierSlips): PossibleSlip[] {
  return possible.filter(
    (one) => one.allowed && (one.kind !== 'receipt' || !issued.some(({ kind }) => kind === 'receipt')),
  );
}
