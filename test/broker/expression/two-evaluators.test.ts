import { describe, expect, it } from 'vitest';
import { evaluateFully } from '#engine/broker/expression/evaluate-fully.ts';
import { evaluate } from '#engine/broker/expression/evaluate.ts';
import type { JsonValue } from '#engine/broker/expression/json-value.ts';
import { compileSimple } from '#engine/broker/expression/simple/compile.ts';
import { parseExpression } from '#engine/broker/expression/syntax/parse.ts';
import { toJson } from '#engine/broker/expression/value/to-json.ts';

const VARIABLES: Record<string, JsonValue> = {
  n: 3,
  d: 0.1,
  big: 9_007_199_254_740_991,
  long: 1.123456789012345,
  s: 'x',
  yes: true,
  nothing: null,
  list: [1, { a: 2 }],
  o: { a: 1, p: { q: 'r' } },
};

const OPERANDS =
  'n d big long s yes nothing missing list o o.a o.p.q o.x list.a n.a 0 1 2.5 0.3 "x" "" true false null'.split(
    ' ',
  );
const OPERATORS = ['+', '-', '*', '=', '!=', '<', '<=', '>', '>=', 'and', 'or'];

/** The same numbers in every run (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

function expression(next: (below: number) => number, depth: number): string {
  if (depth === 0) return OPERANDS[next(OPERANDS.length)] as string;
  const [a, b] = [expression(next, next(depth)), expression(next, next(depth))];
  const operator = OPERATORS[next(OPERATORS.length)] as string;
  const sides = next(3) === 0 ? `(${a}) ${operator} ${b}` : `${a} ${operator} ${b}`;
  return next(8) === 0 ? `if ${a} then ${b} else ${sides}` : sides;
}

describe('the fast evaluator and the full one', () => {
  const next = numbers(2026);
  const texts = Array.from({ length: 4_000 }, () => expression(next, 1 + next(4)));
  const simple = texts.filter((text) => compileSimple(text) !== undefined);

  it('are both used', () => {
    expect(simple.length).toBeGreaterThan(1_000);
  });

  it('answer the same', () => {
    for (const text of simple) {
      const node = parseExpression(text);
      expect(node, text).toBeDefined();
      if (node === undefined) continue;
      const full = evaluateFully(node, text, VARIABLES);
      const value = full.value === undefined ? full.failure : toJson(full.value);
      const fast = evaluate({ feel: true, text }, VARIABLES);
      expect(fast.ok ? fast.value : fast.failure, text).toEqual(value);
    }
  });
});
