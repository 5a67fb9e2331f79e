import type { Parties } from '#engine/forms/parties.ts';

/**
 * Text as it is searched: lower case, without tone marks and other accents, đ as d, blanks single. "Nguyễn Thị Hường"
 * and "nguyen thi huong" fold to the same; composed and decomposed input too.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Everything a dossier is found by: code, and names, numbers and phones of everybody who is in it. */
export function searchTextOf(dossier: {
  code: string | null;
  applicant: { name: string; idNumber?: string; phone?: string };
  submitter: { name: string; idNumber?: string; phone?: string } | null;
  parties?: Parties;
}): string {
  const { applicant, submitter, parties } = dossier;
  const people = [applicant, submitter, parties?.guardian, parties?.subject];
  const parts = [
    dossier.code,
    ...people.flatMap((one) => (one ? [one.name, one.idNumber, 'phone' in one ? one.phone : undefined] : [])),
    parties?.passport?.number,
    parties?.birthCertificate?.number,
    parties?.organisation?.taxCode,
    parties?.organisation?.requestNumber,
  ];
  return foldText(parts.filter(Boolean).join(' | '));
}
