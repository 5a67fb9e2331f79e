import { describe, expect, it } from 'vitest';
import { channelFor, maskedAddress } from '#engine/office/notices/notice-address.ts';

const applicant = {
  name: 'Nguyễn Văn A',
  phone: '0912345678',
  email: 'nva@example.vn',
  address: 'Số 5, tổ 3, Phường Thí Điểm',
};

describe('the address of a notice', () => {
  it.each([
    ['sms', '••••••5678'],
    ['zalo', '••••••5678'],
    ['email', 'n•••@example.vn'],
    ['letter', '•••, Phường Thí Điểm'],
    ['inApp', null],
  ] as const)('by %s is shown masked', (channel, shown) => {
    expect(maskedAddress(applicant, channel)).toBe(shown);
  });

  it('gives nothing away of an address that cannot be cut', () => {
    expect(maskedAddress({ name: 'A', address: 'Số 5 tổ 3' }, 'letter')).toBe('•••');
    expect(maskedAddress({ name: 'A', email: '@x' }, 'email')).toBe('•••');
  });

  it('is chosen from what the citizen left', () => {
    expect(channelFor(applicant)).toBe('sms');
    expect(channelFor({ name: 'A', email: 'a@b.vn' })).toBe('email');
    expect(channelFor({ name: 'A', address: 'x' })).toBe('letter');
    expect(channelFor({ name: 'A' })).toBe('inApp');
  });
});
