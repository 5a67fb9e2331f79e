import { describe, expect, it } from 'vitest';
import { replayRandomly } from './replay.ts';

describe('a log of random processes', () => {
  it('folds into the state that stepping left, from its beginning and from a snapshot, after every step', async () => {
    let steps = 0;
    for (let seed = 1; seed <= 12; seed++) steps += await replayRandomly(seed, 30);
    expect(steps).toBeGreaterThan(200);
  });
});
