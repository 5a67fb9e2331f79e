import { describe, expect, it } from 'vitest';
import { DOSSIER_CODE, formatCode } from '#engine/office/dossiers/dossier-code.ts';

describe('the dossier code', () => {
  it('is unit, office day and ordinal', () => {
    expect(formatCode('000.99.99.H26', '2024-06-12', 7)).toBe('000.99.99.H26-240612-0007');
    expect(formatCode('000.99.99.H26', '2024-06-12', 12345)).toBe('000.99.99.H26-240612-12345');
  });

  it.each([
    '000.00.16.H05-240612-0001',
    'H15.50.05.13-261008-0975',
    'H38.2-260518-0200015',
    'H26-240612-0001',
  ])('accepts %s', (code) => expect(DOSSIER_CODE.test(code)).toBe(true));

  it.each(['000.99.99.H26-240612-007', '000.99.99.H26-240612-00075', 'H26-24061-0001', 'x', ''])(
    'refuses "%s"',
    (code) => expect(DOSSIER_CODE.test(code)).toBe(false),
  );
});
