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

/** Everything a dossier is found by: code, name, identity number, phone, of the applicant and the submitter. */
export function searchTextOf(dossier: {
  code: string | null;
  applicant: { name: string; idNumber?: string; phone?: string };
  submitter: { name: string; idNumber?: string; phone?: string } | null;
}): string {
  const { applicant, submitter } = dossier;
  const parts = [dossier.code, applicant.name, applicant.idNumber, applicant.phone];
  return foldText(
    [...parts, submitter?.name, submitter?.idNumber, submitter?.phone].filter(Boolean).join(' | '),
  );
}
