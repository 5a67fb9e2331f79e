import { isDate } from './formats.ts';

/** What the QR of an identity card says. It is unsigned: it fills forms in, it proves nothing. */
export interface IdentityCard {
  idNumber: string;
  /** The old 9-digit number, or null. */
  oldIdNumber: string | null;
  name: string;
  /** `1990-01-01` */
  birthDate: string | null;
  sex: 'nam' | 'nu' | null;
  /** As printed; older cards still name a district. */
  address: string;
  issuedOn: string | null;
  /** Fields newer cards add, as they stand. */
  more: string[];
}

/** Why a scan is no identity card. */
export type CardFault = 'not-a-card' | 'id-number-wrong';

/**
 * Reads `số CCCD|số CMND cũ|họ tên|ngày sinh|giới tính|nơi thường trú|ngày cấp`; six, seven or more fields.
 * Scanners that type UTF-8 as Latin-1, and dates written dd/mm/yyyy, are understood.
 */
export function parseIdentityCard(scanned: string): { card: IdentityCard } | { fault: CardFault } {
  const fields = repairEncoding(scanned)
    .replace(/^\uFEFF/, '')
    .trim()
    .normalize('NFC')
    .split('|')
    .map((field) => field.trim());
  if (fields.length < 6) return { fault: 'not-a-card' };
  const [idNumber = '', old = '', name = '', birth = '', sex = '', address = '', issued = '', ...more] =
    fields;
  if (!/^\d{12}$/.test(idNumber)) return { fault: 'id-number-wrong' };
  if (name === '') return { fault: 'not-a-card' };
  return {
    card: {
      idNumber,
      oldIdNumber: old === '' ? null : old,
      name,
      birthDate: readDate(birth),
      sex: readSex(sex),
      address,
      issuedOn: readDate(issued),
      more,
    },
  };
}

function readDate(field: string): string | null {
  const match = /^(\d{2})[/.-]?(\d{2})[/.-]?(\d{4})$/.exec(field);
  const date = match && `${match[3]}-${match[2]}-${match[1]}`;
  return date && isDate(date) ? date : null;
}

function readSex(field: string): IdentityCard['sex'] {
  const word = field.toLowerCase();
  return word === 'nam' ? 'nam' : word === 'nữ' || word === 'nu' ? 'nu' : null;
}

/** UTF-8 bytes typed as Latin-1 characters ("Nguyá»…n" without the Windows extras) are put together again. */
function repairEncoding(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0)!);
  if (!codes.some((code) => code >= 0xc3) || codes.some((code) => code > 0xff)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return text;
  }
}
