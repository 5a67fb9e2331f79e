import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { holdsOn, signatureLines, type Mandate } from '#engine/office/mandates/mandate.ts';
import { conflictingMandate, mandateFaults } from '#engine/office/mandates/mandate-faults.ts';

type Written = Partial<Mandate> & { person?: string };

const table = parse(readFileSync('test/office/mandates/mandates.yaml', 'utf8')) as {
  blocks: { case: string; mandate: Written; block: string[] }[];
  faults: { case: string; mandate: Written; fault: string }[];
  pairs: { case: string; first: Written; second: Written; allowed: boolean }[];
};

const whole = ({ person = 'A', ...mandate }: Written, id = 'm'): Mandate => ({
  id,
  agencyId: 'phuong',
  personId: person,
  kind: 'direct',
  position: '',
  onBehalfOf: null,
  collective: null,
  from: '2024-01-01',
  to: null,
  basis: 'Quyết định 01',
  ...mandate,
});

describe('a mandate to sign', () => {
  it.each(table.blocks)('writes its block: $case', ({ mandate, block }) => {
    expect(mandateFaults(whole(mandate))).toEqual([]);
    expect(signatureLines(whole(mandate))).toEqual(block);
  });

  it.each(table.faults)('is refused: $case', ({ mandate, fault }) => {
    expect(mandateFaults(whole(mandate)).map(({ field }) => field)).toEqual([fault]);
  });

  it.each(table.pairs)('beside another: $case', ({ first, second, allowed }) => {
    const conflict = conflictingMandate(whole(second, 'second'), [whole(first, 'first')]);
    expect(conflict === undefined).toBe(allowed);
  });

  it('holds from its first day to the end of its last', () => {
    const mandate = { from: '2024-06-01', to: '2024-06-30' };
    const days = ['2024-05-31', '2024-06-01', '2024-06-30', '2024-07-01'];
    expect(days.map((day) => holdsOn(mandate, day))).toEqual([false, true, true, false]);
  });
});
