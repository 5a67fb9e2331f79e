import { describe, expect, it } from 'vitest';
import { normalizePhone } from '#engine/forms/formats.ts';
import { parseIdentityCard } from '#engine/forms/identity-card.ts';
import {
  type DeclaredIdentity,
  checkIdentityNumber,
  readIdentityNumber,
} from '#engine/forms/identity-number.ts';

describe('the identity number', () => {
  it.each([
    ['001090123456', 'Hà Nội', 'nam', 1990],
    ['001190123457', 'Hà Nội', 'nu', 1990],
    ['079305000123', 'Thành phố Hồ Chí Minh', 'nu', 2005],
    ['036204012345', 'Nam Định', 'nam', 2004],
  ])('%s: %s, %s, %i', (number, province, sex, birthYear) => {
    expect(readIdentityNumber(number)).toMatchObject({ province, sex, birthYear });
    expect(checkIdentityNumber(number)).toEqual([]);
  });

  it.each<[number: string, declared: DeclaredIdentity, code: string, severity: string]>([
    ['001090123456', { birthDate: '1991-05-12', fromCard: true }, 'birth-year-differs', 'error'],
    ['001090123456', { birthDate: '1991-05-12' }, 'birth-year-differs', 'warning'],
    ['001190123457', { sex: 'nam', fromCard: true }, 'sex-differs', 'error'],
    ['003090123456', {}, 'province-unknown', 'warning'],
    ['12345678901', {}, 'not-12-digits', 'error'],
    ['00109012345A', {}, 'not-12-digits', 'error'],
    ['0010901234567', {}, 'not-12-digits', 'error'],
  ])('%s with %o: %s', (number, declared, code, severity) => {
    expect(checkIdentityNumber(number, declared)).toMatchObject([{ code, severity }]);
  });

  it('fits a year of birth and a sex that agree', () => {
    expect(checkIdentityNumber('036204012345', { birthDate: '2004', sex: 'nam', fromCard: true })).toEqual(
      [],
    );
  });
});

describe('the identity card', () => {
  const scanned =
    '001090123456||Nguyễn Văn Mẫu|01011990|Nam|Tổ 5, Phường Trung Văn, Nam Từ Liêm, Hà Nội|15042021';
  const expected = {
    idNumber: '001090123456',
    oldIdNumber: null,
    name: 'Nguyễn Văn Mẫu',
    birthDate: '1990-01-01',
    sex: 'nam',
    address: 'Tổ 5, Phường Trung Văn, Nam Từ Liêm, Hà Nội',
    issuedOn: '2021-04-15',
    more: [],
  };

  it('is read field by field', () => {
    expect(parseIdentityCard(scanned)).toEqual({ card: expected });
  });

  it('is put together again when a scanner typed UTF-8 as Latin-1', () => {
    const garbled = String.fromCharCode(...new TextEncoder().encode(scanned));
    expect(parseIdentityCard(garbled)).toEqual({ card: expected });
  });

  it('may be decomposed, spaced, and dated with slashes', () => {
    const loose = ` ${scanned.normalize('NFD').replace('01011990', '01/01/1990').replaceAll('|', ' | ')}\r\n`;
    expect(parseIdentityCard(loose)).toEqual({ card: expected });
  });

  it('may lack the date of issue or carry more fields', () => {
    const six = scanned.split('|').slice(0, 6).join('|');
    expect(parseIdentityCard(six)).toMatchObject({ card: { issuedOn: null } });
    expect(parseIdentityCard(`${scanned}|Nguyễn Văn Cha|Trần Thị Mẹ`)).toMatchObject({
      card: { more: ['Nguyễn Văn Cha', 'Trần Thị Mẹ'] },
    });
  });

  it('keeps an old number and ignores a date that does not exist', () => {
    const old = scanned.replace('||', '|012345678|').replace('01011990', '31021990').replace('|Nam|', '|Nữ|');
    expect(parseIdentityCard(old)).toMatchObject({
      card: { oldIdNumber: '012345678', birthDate: null, sex: 'nu' },
    });
  });

  it.each([
    ['https://example.vn/abc', 'not-a-card'],
    ['', 'not-a-card'],
    ['a|b|c|d|e', 'not-a-card'],
    ['00109012345||Nguyễn Văn Mẫu|01011990|Nam|Hà Nội|15042021', 'id-number-wrong'],
    ['001090123456|||01011990|Nam|Hà Nội|15042021', 'not-a-card'],
  ])('%s is refused: %s', (text, fault) => {
    expect(parseIdentityCard(text)).toEqual({ fault });
  });
});

describe('a phone number', () => {
  it.each([
    ['0912345678', '0912345678'],
    ['+84912345678', '0912345678'],
    ['091 234 56 78', '0912345678'],
    ['091.234.5678', '0912345678'],
    ['0243123456', null],
    ['0612345678', null],
    ['09123456789', null],
  ])('%s → %s', (written, normal) => {
    expect(normalizePhone(written)).toBe(normal);
  });
});
