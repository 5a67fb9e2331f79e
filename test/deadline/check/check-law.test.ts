import { describe, expect, it } from 'vitest';
import { type WrittenValues, checkLaw } from '#engine/deadline/check/check-law.ts';

const references = [{ title: 'Luật mẫu, Điều 1' }];
const term = { value: 8, unit: 'workingHours', references };

describe('the dated values of a term', () => {
  it.each<[what: string, values: WrittenValues, path: string, sentence: string]>([
    [
      'that leave days without a value',
      { '2018-06-21': { ...term, until: '2021-12-05' }, '2022-01-01': term },
      '/2018-06-21/until',
      'Quy định “x” bỏ trống từ 06/12/2021 đến 31/12/2021: không có giá trị nào áp dụng cho những ngày này.',
    ],
    [
      'that hold twice on some days',
      { '2018-06-21': { ...term, until: '2022-01-31' }, '2022-01-01': term },
      '/2018-06-21/until',
      'Quy định “x” có hai giá trị cùng áp dụng từ 01/01/2022 đến 31/01/2022.',
    ],
    [
      'that end before they begin',
      { '2018-06-21': { ...term, until: '2018-06-20' } },
      '/2018-06-21/until',
      'Giá trị áp dụng từ 21/06/2018 lại hết hiệu lực trước đó, ngày 20/06/2018.',
    ],
    [
      'that begin on no day',
      { '2018-02-30': term },
      '/2018-02-30',
      '“2018-02-30” không phải là một ngày có thật.',
    ],
    [
      'that end on no day',
      { '2018-06-21': { ...term, until: '2018-13-01' } },
      '/2018-06-21/until',
      '“2018-13-01” không phải là một ngày có thật.',
    ],
    [
      'without a text',
      { '2018-06-21': { value: 8, unit: 'workingHours' } },
      '/2018-06-21/references',
      'Giá trị áp dụng từ 21/06/2018 chưa ghi văn bản quy định.',
    ],
    [
      'that are no term',
      { '2018-06-21': { ...term, value: 0 } },
      '/2018-06-21',
      'Thời hạn áp dụng từ 21/06/2018 phải là số nguyên dương kèm đơn vị (trong ngày: 1).',
    ],
    ['that are none', {}, '', 'Quy định “x” chưa có giá trị nào.'],
  ])('%s are refused in officials’ words', (_what, values, path, sentence) => {
    const problems = checkLaw('x', values);
    expect(problems.map(({ path: where, vi }) => [where, vi])).toEqual([[path, sentence]]);
    expect(problems.every(({ code, en }) => code !== '' && en !== '')).toBe(true);
  });

  it('may follow one another to the day, and the last one may end', () => {
    const values = {
      '2018-06-21': { ...term, until: '2021-12-05' },
      '2021-12-06': term,
      '2025-07-01': { ...term, until: '2027-02-28' },
    };
    expect(checkLaw('x', values)).toEqual([]);
  });
});
