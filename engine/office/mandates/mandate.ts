/**
 * How somebody signs: as the head (`direct`), as acting head (`Q`, quyền), for the head as deputy (`KT`, ký thay), by the
 * head's order as head of a unit (`TL`, thừa lệnh), or by a delegation for a time (`TUQ`, thừa ủy quyền); NĐ 30/2020,
 * Điều 13.
 */
export const mandateKinds = ['direct', 'KT', 'TL', 'TUQ', 'Q'] as const;

export type MandateKind = (typeof mandateKinds)[number];

/** Somebody's right to sign for an agency, from one office day to another (both `YYYY-MM-DD`, both included). */
export interface Mandate {
  id: string;
  agencyId: string;
  personId: string;
  kind: MandateKind;
  /** The signer's position: "Phó Chủ tịch". */
  position: string;
  /** Whose stead it is: "Chủ tịch"; null for `direct` and `Q`. */
  onBehalfOf: string | null;
  /** In whose name the head signs: "Ủy ban nhân dân" (TM.); null when none. */
  collective: string | null;
  from: string;
  to: string | null;
  /** The decision it rests on, with number and date. */
  basis: string;
}

/** Who signs in another's stead, and so needs to say in whose. */
export const insteadKinds: readonly MandateKind[] = ['KT', 'TL', 'TUQ'];

/** Whether a mandate holds on an office day. */
export function holdsOn({ from, to }: Pick<Mandate, 'from' | 'to'>, day: string): boolean {
  return from <= day && (to === null || to >= day);
}

/** The lines above a signature: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH` (NĐ 30/2020, Phụ lục I). */
export function signatureLines(
  mandate: Pick<Mandate, 'kind' | 'position' | 'onBehalfOf' | 'collective'>,
): string[] {
  const { kind, position, onBehalfOf, collective } = mandate;
  const lines = collective ? [`TM. ${collective}`] : [];
  if (kind === 'direct') lines.push(position);
  else if (kind === 'Q') lines.push(`Q. ${position}`);
  else lines.push(`${kind}. ${onBehalfOf ?? ''}`, position);
  return lines.map((line) => line.toLocaleUpperCase('vi'));
}
