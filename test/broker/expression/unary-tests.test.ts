import { describe, expect, it } from 'vitest';
import { evaluateUnaryTests } from '#engine/broker/expression/evaluate-unary-tests.ts';
import { unaryTestsFault } from '#engine/broker/expression/unary-tests-fault.ts';

describe('evaluateUnaryTests', () => {
  it.each([
    ['', 1, true],
    ['-', 1, true],
    ['5', 5, true],
    ['5', 6, false],
    ['< 5', 4, true],
    ['[1..5)', 5, false],
    ['1, 2, > 10', 11, true],
    ['not(1, 2)', 3, true],
    ['? > 3 and ? < 5', 4, true],
    ['"a","b"', 'b', true],
    ['true', true, true],
    ['x', 7, true],
    ['< x', 6, true],
  ] as const)('%s for %j is %j', (text, input, expected) => {
    expect(evaluateUnaryTests(text, input, { x: 7 })).toEqual({ ok: true, value: expected });
  });

  it('says what is wrong with the syntax', () => {
    expect(unaryTestsFault('< 5, "a"')).toBeUndefined();
    expect(unaryTestsFault('< ,')).toMatch(/^failed to parse expression '< ,'/);
  });
});
