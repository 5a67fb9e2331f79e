/** How somebody signs (NĐ 30/2020, Điều 13). */
export const mandateKinds = ['direct', 'KT', 'TL', 'TUQ', 'Q'] as const;

export type MandateKind = (typeof mandateKinds)[number];

/** A mandate to sign as the API gives it. */
export interface Mandate {
  id: string;
  agencyId: string;
  personId: string;
  personName: string;
  kind: MandateKind;
  position: string;
  onBehalfOf: string | null;
  collective: string | null;
  from: string;
  to: string | null;
  basis: string;
  signatureLines: string[];
}

/** Whether a signature of this kind names the head in whose stead it is given. */
export function isInstead(kind: MandateKind): boolean {
  return kind === 'KT' || kind === 'TL' || kind === 'TUQ';
}

/** Whether a signature of this kind may be given in the name of a collective (TM.). */
export function mayNameCollective(kind: MandateKind): boolean {
  return kind === 'direct' || kind === 'KT' || kind === 'Q';
}
