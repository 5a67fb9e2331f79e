/** Whose matter it is (chủ hồ sơ). */
export interface Applicant {
  name: string;
  idNumber?: string;
  phone?: string;
  address?: string;
  email?: string;
}

/** Who brings the papers, when it is somebody else (người nộp). */
export interface Submitter {
  name: string;
  idNumber?: string;
  phone?: string;
  relation?: string;
}

/** Mobile and landline numbers of Vietnam, spaces and dots already taken out. */
export const PHONE_PATTERN = '^(?:\\+84|0)\\d{9,10}$';
/** The 12 digits of an identity number; an older card is named in the procedure's own form. */
export const ID_NUMBER_PATTERN = '^\\d{12}$';

/** The number as it is stored and compared: `+84912345678` → `0912345678`. */
export function normalisePhone(phone: string): string {
  return phone.replace(/[\s.-]/g, '').replace(/^\+84/, '0');
}
