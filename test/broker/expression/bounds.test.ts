import { describe, expect, it } from 'vitest';
import { evaluate } from '#engine/broker/expression/evaluate.ts';
import { evaluateUnaryTests } from '#engine/broker/expression/evaluate-unary-tests.ts';
import { syntaxFault } from '#engine/broker/expression/syntax-fault.ts';

const big = Array.from({ length: 20_000 }, (_, index) => ({ index }));

/** Generous for a busy machine; without bounds these would take hours or all memory. */
const LIMIT_MS = 5_000;

describe('an expression that asks for too much fails soon', () => {
  it.each([
    ['for i in 1..1000000000 return i'],
    ['some i in 1..1000000000 satisfies false'],
    ['for i in 1..64 return if i = 1 then "ab" else partial[-1] + partial[-1]'],
    ['for i in 1..64 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])'],
    ['for i in 1..20000 return partial'],
    ['10 ** 999999999'],
    ['string(1 / 3 ** 9999999)'],
    ['matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")'],
    ['matches(text, "(.*)(.*)(.*)(.*)x")'],
    ['matches(text, "(a|aa)*$b")'],
    ['replace(text, "", text)'],
    ['split(text, "(a|b|ab)*c")'],
    ['distinct values(for i in 1..100000 return i)'],
    ['flatten(for i in 1..64 return if i = 1 then [1] else [partial[-1], partial[-1]])'],
    ['for i in 1..64 return if i = 1 then [1] else [partial[-1], partial[-1]]'],
    ['string(for i in 1..64 return if i = 1 then {a: 1} else {a: partial[-1], b: partial[-1]})'],
    ['for i in 1..1000000 return big = big'],
    ['for i in 1..1000000 return string(big)'],
  ])('%s', (text) => {
    const started = performance.now();
    const result = evaluate({ feel: true, text }, { text: 'a'.repeat(20_000), big });
    expect(result).toMatchObject({ ok: false });
    expect(performance.now() - started).toBeLessThan(LIMIT_MS);
  });

  it('even in a decision table', () => {
    expect(evaluateUnaryTests('count(for i in 1..1000000000 return i) > ?', 1, {})).toMatchObject({
      ok: false,
    });
  });

  it('deep nestings are refused, not a stack overflow', () => {
    for (const [open, close] of ['()', '[]', '-'] as const) {
      const text = `${(open as string).repeat(2_000)}1${(close ?? '').repeat(2_000)}`;
      expect(syntaxFault({ feel: true, text })).toMatch(/^failed to parse/);
      expect(evaluate({ feel: true, text }, {})).toMatchObject({ ok: false });
    }
  });

  it('a text of many words is refused soon', () => {
    const started = performance.now();
    expect(syntaxFault({ feel: true, text: 'a + '.repeat(20_000) })).toMatch(/^failed to parse/);
    expect(performance.now() - started).toBeLessThan(LIMIT_MS);
  });

  it('what is merely large still works', () => {
    expect(evaluate({ feel: true, text: 'sum(for i in 1..10000 return i * 2)' }, {})).toEqual({
      ok: true,
      value: 100_010_000,
    });
    const list = Array.from({ length: 20_000 }, (_, index) => index);
    expect(evaluate({ feel: true, text: 'count(list[item >= 10000])' }, { list })).toEqual({
      ok: true,
      value: 10_000,
    });
  });
});
