import { describe, expect, it } from 'vitest';
import { durationText, parseDuration } from '../../../modeler/procedure/plain-duration.ts';

describe('a continuous span', () => {
  it.each(['P1D', 'PT8H', 'PT30M'])('reads and writes %s', (text) => {
    const duration = parseDuration(text);
    expect(duration && durationText(duration)).toBe(text);
  });

  it.each([undefined, 'P1DT2H', '=dueIn', 'R3/PT10M', 'P2W'])('leaves %s to the technical group', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
