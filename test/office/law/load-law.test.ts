import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutOffOn, lawOn, referencesOn, ruleOn, termOn } from '#engine/deadline/law/law-on.ts';
import { loadLaw } from '#engine/office/law/load-law.ts';

const EXTRACT = 'ho-tich/ban-sao-trich-luc';
const law = await loadLaw('definitions');

async function withLaw<T>(file: string, read: (definitions: string) => Promise<T>): Promise<T> {
  const definitions = await mkdtemp(path.join(tmpdir(), 'law-'));
  try {
    await mkdir(path.join(definitions, 'law', 'x'), { recursive: true });
    await writeFile(path.join(definitions, 'law', 'x', 'y.yaml'), file);
    return await read(definitions);
  } finally {
    await rm(definitions, { recursive: true });
  }
}

describe('the shipped law', () => {
  it.each([
    ['NĐ 61/2018', '2018-06-21', 'restart', null],
    ['NĐ 107/2021', '2024-06-12', 'restart', null],
    ['the last day of NĐ 107/2021', '2025-06-30', 'restart', null],
    ['NĐ 118/2025', '2025-07-01', 'accumulate', { value: 7, unit: 'workingDays' }],
  ])('says under %s (%s) that a supplement lets the clock %s', (_decree, day, policy, window) => {
    expect(ruleOn(law, 'one-stop/supplement', day)).toMatchObject({ policy, window, maxRequests: 1 });
  });

  it('has the rules of the office with the texts they come from', () => {
    const day = '2024-06-12';
    expect(ruleOn(law, 'one-stop/apology', day)).toEqual({
      hourBasedShare: 0.8,
      dayBasedWorkingDaysBefore: 1,
      maxTimes: 1,
    });
    expect(ruleOn(law, 'one-stop/extension', day).maxTimes).toBe(1);
    expect(ruleOn(law, 'one-stop/transfer-cut-off', day).at).toBe('15:00');
    expect(ruleOn(law, 'one-stop/late-record', day).correctionWorkingDays).toBe(5);
    expect(ruleOn(law, 'one-stop/online-acceptance', day).within.value).toBe(8);
    expect(referencesOn(law, 'one-stop/apology', day)).toEqual(['Nghị định 61/2018/NĐ-CP, Điều 19']);
  });

  it('has a term from its first day on, and none before', () => {
    expect(termOn(law, EXTRACT, '2024-06-12')).toEqual({ value: 1, unit: 'sameDay' });
    expect(termOn(law, EXTRACT, '2015-12-31')).toBeUndefined();
    expect(termOn(law, 'x/unknown', '2024-06-12')).toBeUndefined();
    expect(termOn(law, 'one-stop/supplement', '2024-06-12')).toBeUndefined();
    expect(lawOn(law, EXTRACT, '2027-03-01')?.references[0]?.title).toContain('03/2026/QH16');
  });

  it('takes the first value of a rule for a day before it', () => {
    expect(lawOn(law, 'one-stop/supplement', '2000-01-01')).toBeUndefined();
    expect(ruleOn(law, 'one-stop/supplement', '2000-01-01').policy).toBe('restart');
    expect(() => ruleOn(new Map(), 'one-stop/supplement', '2024-06-12')).toThrow('Expected a rule');
  });
});

describe('a cut-off', () => {
  it('is the rule’s unless the term has its own', async () => {
    expect(cutOffOn(law, EXTRACT, '2024-06-12')).toEqual({
      at: '15:00',
      basis: 'Nghị định 23/2015/NĐ-CP, Điều 7',
    });
    const own = `values: { '2024-01-01': { value: 1, unit: sameDay, cutOff: '16:00', references: [{ title: Z }] } }`;
    const changed = await withLaw(own, loadLaw);
    expect(cutOffOn(changed, 'x/y', '2024-06-12')).toEqual({ at: '16:00', basis: 'Z' });
  });
});

describe('a term with a gap between its dated values', () => {
  it('keeps the program from starting, in words an official understands', async () => {
    const gap = `values:
  '2018-06-21': { value: 8, unit: workingHours, until: '2021-12-05', references: [{ title: A }] }
  '2022-01-01': { value: 6, unit: workingHours, references: [{ title: B }] }`;
    await expect(withLaw(gap, loadLaw)).rejects.toThrow('bỏ trống từ 06/12/2021 đến 31/12/2021');
  });

  it('is nothing from the day on which a value ends for good', async () => {
    const ends = `values: { '2018-06-21': { value: 8, unit: workingHours, until: '2021-12-05', references: [{ title: A }] } }`;
    const changed = await withLaw(ends, loadLaw);
    expect(termOn(changed, 'x/y', '2021-12-05')).toBeDefined();
    expect(termOn(changed, 'x/y', '2021-12-06')).toBeUndefined();
  });
});
