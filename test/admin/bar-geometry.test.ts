import { describe, expect, it } from 'vitest';
import { barGeometry } from '../../admin/deadline/bar-geometry.ts';

describe('the bar of working time', () => {
  it('puts both ends on one scale by what is left before anything is used', () => {
    // given 2 h promised of 7 h 45 allowed, at the first minute
    const bar = barGeometry(
      { usedShare: 0, remainingWorkingMinutes: 120 },
      { usedShare: 0, remainingWorkingMinutes: 405 },
    );
    // then the promise stands at 120/405
    expect(bar.used).toBe(0);
    expect(bar.committed).toBeCloseTo(120 / 405, 5);
  });
  it('keeps the tick where it was while time passes', () => {
    const bar = barGeometry(
      { usedShare: 0.5, remainingWorkingMinutes: 60 },
      { usedShare: 60 / 405, remainingWorkingMinutes: 345 },
    );
    expect(bar.committed).toBeCloseTo(120 / 405, 5);
    expect(bar.used).toBeCloseTo(60 / 405, 5);
  });
  it('falls back to the shares when nothing is left', () => {
    const bar = barGeometry(
      { usedShare: 1, remainingWorkingMinutes: 0 },
      { usedShare: 120 / 405, remainingWorkingMinutes: 285 },
    );
    expect(bar.committed).toBeCloseTo(120 / 405, 5);
  });
  it('never leaves its box', () => {
    const bar = barGeometry({ usedShare: 7, remainingWorkingMinutes: -500 });
    expect(bar).toEqual({ used: 1, committed: 1, statutory: 1 });
  });
});
