import type { BilingualText } from './text.ts';
import { PROVINCES_OF_BIRTH } from './provinces-of-birth.ts';

/**
 * The 12-digit identity number `PPP G YY NNNNNN` (Thông tư 59/2021/TT-BCA, Điều 4): province of birth registration,
 * century and sex, year of birth, six random digits. It has no checksum.
 */
export interface IdentityNumberParts {
  provinceCode: string;
  province: string | null;
  sex: 'nam' | 'nu';
  birthYear: number;
}

/** One thing that does not fit. */
export interface IdentityFinding {
  severity: 'error' | 'warning';
  code: 'not-12-digits' | 'province-unknown' | 'birth-year-differs' | 'sex-differs';
  message: BilingualText;
}

/** What the number is compared with. */
export interface DeclaredIdentity {
  /** `1990-01-01` or only `1990`. */
  birthDate?: string;
  sex?: 'nam' | 'nu';
  /** Number and declared data were both read from the card: then a difference is an error, else a warning. */
  fromCard?: boolean;
}

/** Takes the number apart; null when it is not 12 digits. */
export function readIdentityNumber(number: string): IdentityNumberParts | null {
  const match = /^(\d{3})(\d)(\d{2})\d{6}$/.exec(number);
  if (!match) return null;
  const [, provinceCode, century, year] = match;
  return {
    provinceCode: provinceCode!,
    province: PROVINCES_OF_BIRTH[provinceCode!] ?? null,
    sex: Number(century) % 2 === 0 ? 'nam' : 'nu',
    birthYear: 1900 + Math.floor(Number(century) / 2) * 100 + Number(year),
  };
}

/** What does not fit between a number and what was declared; an empty list when all fits. */
export function checkIdentityNumber(number: string, declared: DeclaredIdentity = {}): IdentityFinding[] {
  const parts = readIdentityNumber(number);
  if (!parts) return [finding('not-12-digits', 'error')];
  const findings: IdentityFinding[] = [];
  const severity = declared.fromCard ? 'error' : 'warning';
  // Births registered abroad carry country codes, so an unknown one is no more than a warning.
  if (parts.province === null) findings.push(finding('province-unknown', 'warning'));
  if (declared.birthDate !== undefined && Number(declared.birthDate.slice(0, 4)) !== parts.birthYear) {
    findings.push(finding('birth-year-differs', severity));
  }
  if (declared.sex !== undefined && declared.sex !== parts.sex)
    findings.push(finding('sex-differs', severity));
  return findings;
}

const MESSAGES: Record<IdentityFinding['code'], BilingualText> = {
  'not-12-digits': {
    vi: 'Số định danh phải gồm đúng 12 chữ số.',
    en: 'The identity number must have exactly 12 digits.',
  },
  'province-unknown': {
    vi: 'Ba chữ số đầu của số định danh không phải mã tỉnh, thành phố.',
    en: 'The first three digits are not the code of a province.',
  },
  'birth-year-differs': {
    vi: 'Ngày sinh không khớp với số định danh.',
    en: 'The date of birth does not fit the identity number.',
  },
  'sex-differs': {
    vi: 'Giới tính không khớp với số định danh.',
    en: 'The sex does not fit the identity number.',
  },
};

function finding(code: IdentityFinding['code'], severity: IdentityFinding['severity']): IdentityFinding {
  return { severity, code, message: MESSAGES[code] };
}
