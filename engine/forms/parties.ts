import type { BilingualText } from './text.ts';

/** What kind of owner (chủ hồ sơ) a dossier has; each kind is known by other papers. */
export const ownerKinds = ['person', 'organisation', 'foreigner', 'child'] as const;

export type OwnerKind = (typeof ownerKinds)[number];

/** Their names on screens and slips. */
export const ownerKindNames: Record<OwnerKind, BilingualText> = {
  person: { vi: 'Cá nhân', en: 'Person' },
  organisation: { vi: 'Cơ quan, tổ chức', en: 'Agency or organisation' },
  foreigner: { vi: 'Người nước ngoài', en: 'Foreigner' },
  child: { vi: 'Trẻ em chưa có thẻ căn cước', en: 'Child without an identity card' },
};

/** On what ground somebody acts for the owner (Bộ luật Dân sự 91/2015/QH13, Điều 134–138, 562–563). */
export const representationBases = ['authorisation', 'legalRepresentative', 'relative'] as const;

export type RepresentationBasis = (typeof representationBases)[number];

export const basisNames: Record<RepresentationBasis, BilingualText> = {
  authorisation: { vi: 'Giấy ủy quyền', en: 'Written authorisation' },
  legalRepresentative: { vi: 'Đại diện theo pháp luật', en: 'Representative by law' },
  relative: { vi: 'Người thân', en: 'Relative' },
};

/** What a representative may do: bring the papers, take the result, or both. */
export const scopes = ['submit', 'receive', 'both'] as const;

export type Scope = (typeof scopes)[number];

export const scopeNames: Record<Scope, BilingualText> = {
  submit: { vi: 'Nộp hồ sơ', en: 'Submit the dossier' },
  receive: { vi: 'Nhận kết quả', en: 'Receive the result' },
  both: { vi: 'Nộp hồ sơ và nhận kết quả', en: 'Submit the dossier and receive the result' },
};

/** The ground on which somebody acts for the owner. Days are `YYYY-MM-DD`, both ends of the period included. */
export interface Representation {
  basis: RepresentationBasis;
  /** Number of the paper, where it has one. */
  number?: string;
  date?: string;
  /** Who certified or issued it. */
  issuedBy?: string;
  scope?: Scope;
  from?: string;
  to?: string;
}

/** Who is answerable for a child (người giám hộ, cha, mẹ). */
export interface Guardian {
  name: string;
  idNumber?: string;
  phone?: string;
  /** To the child: "mẹ", "người giám hộ". */
  relation: string;
}

/** Whom the event is about, when it is not the owner (người được cấp, người được chứng thực …). */
export interface Subject {
  name: string;
  birthDate?: string;
  idNumber?: string;
  /** To the owner. */
  relation?: string;
}

/** Who is who in a dossier beside the contract's `applicant` and `submitter`. */
export interface Parties {
  kind: OwnerKind;
  /** Of the owner; days `YYYY-MM-DD`. */
  birthDate?: string;
  sex?: 'nam' | 'nu';
  /** A foreigner's. */
  passport?: { number: string; nationality: string; expiresOn?: string };
  /** A child's. */
  birthCertificate?: { number: string; issuedBy?: string; issuedOn?: string };
  guardian?: Guardian;
  /** An agency's: its written request, its tax number, who speaks for it. */
  organisation?: { taxCode?: string; requestNumber?: string; requestDate?: string; contact?: string };
  /** The submitter's ground. */
  representation?: Representation;
  subject?: Subject;
}

/** A dossier whose kind of owner nobody named. */
export const plainParties: Parties = { kind: 'person' };
