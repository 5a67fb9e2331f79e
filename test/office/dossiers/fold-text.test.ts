import { describe, expect, it } from 'vitest';
import { foldText, searchTextOf } from '#engine/office/dossiers/fold-text.ts';
import { maskIdentity, maskName } from '#engine/office/dossiers/mask-identity.ts';

describe('searching without accents', () => {
  it.each([
    ['Nguyễn Thị Hường Đất', 'nguyen thi huong dat'],
    ['NGUYỄN  thị\thường đất', 'nguyen thi huong dat'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
    ['ẶỘỮẵ', 'aoua'],
  ])('%s folds to %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('finds by code, names, numbers and phones of both people', () => {
    const text = searchTextOf({
      code: '000.99.99.H26-240612-0001',
      applicant: { name: 'Đỗ An', idNumber: '001090123456' },
      submitter: { name: 'Lê Bình', phone: '0912345678' },
    });
    for (const part of ['h26-240612', 'do an', '001090123456', 'le binh', '0912345678']) {
      expect(text).toContain(part);
    }
  });
});

describe('masking', () => {
  it.each([
    ['001090123456', '001•••••3456'],
    ['012345678', '012••5678'],
    ['1234567', '•••••••'],
  ])('%s is shown as %s', (number, masked) => expect(maskIdentity(number)).toBe(masked));

  it('a name keeps its family name only', () => expect(maskName('Nguyễn Văn Mẫu')).toBe('Nguyễn V. M.'));
});
