import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { initiativesOf } from '../../../modeler/procedure/initiatives.ts';
import { lawTermsOf } from '../../../modeler/procedure/law-terms.ts';

const termPath = 'definitions/law/ho-tich/ban-sao-trich-luc.yaml';
const files = { [`../../${termPath}`]: parse(readFileSync(termPath, 'utf8')) as unknown };
const initiativePath = 'definitions/initiatives/thu-tu-toc-ky.yaml';
const initiatives = { [initiativePath]: parse(readFileSync(initiativePath, 'utf8')) as unknown };

describe('the law as the designer chooses from it', () => {
  it('names a term by its place in the law data, with its articles', () => {
    // when
    const [term] = lawTermsOf(files, '2024-06-12');
    // then
    expect(term).toMatchObject({ id: 'ho-tich/ban-sao-trich-luc', value: 1, unit: 'sameDay' });
    expect(term?.references[0]).toContain('Luật Hộ tịch 60/2014/QH13, Điều 63');
  });

  it('puts the amendment in force first and keeps what it carries on', () => {
    const [term] = lawTermsOf(files, '2025-07-01');
    expect(term?.references[0]).toContain('118/2025');
    expect(term?.references.join()).toContain('60/2014');
  });

  it('has no term before the law began', () => {
    expect(lawTermsOf(files, '2015-12-31')).toEqual([]);
  });

  it('knows the initiative of the procedure it names, and of no other', () => {
    expect(initiativesOf(initiatives, '2.000635', '2024-06-12')).toMatchObject([
      { code: 'thu-tu-toc-ky', committedMinutes: 120, stepBudgets: { thuLy: 60, ky: 40, phatHanh: 20 } },
    ]);
    expect(initiativesOf(initiatives, '1.000000', '2024-06-12')).toEqual([]);
    expect(initiativesOf(initiatives, '2.000635', '2023-06-30')).toEqual([]);
  });
});
