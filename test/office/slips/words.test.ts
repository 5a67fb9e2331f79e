import { describe, expect, it } from 'vitest';
import { bodyName, placeName } from '#engine/office/agencies/agency-words.ts';
import {
  budgetWords,
  money,
  paperDate,
  paperNumber,
  slipInstant,
  slipMoment,
} from '#engine/office/slips/words.ts';

describe('the words of a slip', () => {
  it('say a moment as paper does', () => {
    expect(slipInstant(new Date('2024-06-12T02:05:59Z'))).toBe('09 giờ 05 phút, Thứ Tư, ngày 12/06/2024');
  });

  it.each([
    [0n, '0 đ'],
    [8000n, '8.000 đ'],
    [1_000_000n, '1.000.000 đ'],
  ])('%s đồng', (amount, text) => expect(money(amount)).toBe(text));

  it('say a term in working time', () => {
    expect(budgetWords({ value: 8, unit: 'workingHours' })).toBe('8 giờ làm việc');
    expect(budgetWords({ value: 1, unit: 'sameDay' })).toContain('trong ngày');
  });

  // NĐ 30/2020, Phụ lục I: a nought before days below 10 and before January and February.
  it.each([
    ['2024-06-12', 'ngày 12 tháng 6 năm 2024'],
    ['2025-01-05', 'ngày 05 tháng 01 năm 2025'],
    ['2025-02-28', 'ngày 28 tháng 02 năm 2025'],
    ['2025-03-09', 'ngày 09 tháng 3 năm 2025'],
    ['2025-10-01', 'ngày 01 tháng 10 năm 2025'],
  ])('date a paper of %s', (day, words) => expect(paperDate(new Date(`${day}T09:00:00+07:00`))).toBe(words));

  it('number a paper', () => {
    expect([1, 9, 10, 123].map((ordinal) => paperNumber(ordinal, 'TNHS'))).toEqual([
      '01/TNHS',
      '09/TNHS',
      '10/TNHS',
      '123/TNHS',
    ]);
  });

  it('say a moment in little room', () => {
    expect(slipMoment(new Date('2024-06-12T02:05:59Z'))).toBe('09 giờ 05 phút, ngày 12/06/2024');
  });

  it.each([
    ['Phường Thí Điểm', 'UBND phường Thí Điểm', 'Thí Điểm'],
    ['Phường 7', 'UBND phường 7', 'Phường 7'],
    ['Xã Vũ Quý', 'UBND xã Vũ Quý', 'Vũ Quý'],
    [
      'Trung tâm Phục vụ hành chính công',
      'Trung tâm Phục vụ hành chính công',
      'Trung tâm Phục vụ hành chính công',
    ],
  ])('name %s and its place', (name, body, place) => {
    expect([bodyName(name), placeName({ name })]).toEqual([body, place]);
  });
});
