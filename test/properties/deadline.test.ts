import fc from 'fast-check';
import { describe, it } from 'vitest';
import { LAWS } from '../deadline/laws/laws.ts';

/** The laws of every deadline, over 120,000 generated cases; the unit tests play a hundredth of them. */
const CASES = 100_000;

describe('any deadline between 2023 and 2027', () => {
  for (const { name, share, property } of LAWS) {
    it(`${name} (${CASES * share} cases)`, { timeout: 120_000 }, async () => {
      await fc.assert(property, { numRuns: CASES * share });
    });
  }
});
