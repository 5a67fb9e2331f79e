import { describe, expect, it } from 'vitest';
import { evaluateIn } from '#test/broker/kit/decisions.ts';

describe('a boxed expression', () => {
  it.each`
    what                        | box                                                                         | output
    ${'literal'}                | ${{ literal: 'n + 1' }}                                                     | ${4}
    ${'context'}                | ${{ context: { a: 'n', b: 'a * 2' } }}                                      | ${{ a: 3, b: 6 }}
    ${'context with a result'}  | ${{ context: { a: 'n', b: 'a * 2' }, result: 'a + b' }}                     | ${9}
    ${'list'}                   | ${{ list: ['n', { list: [] }, { context: { a: 'n' } }] }}                   | ${[3, [], { a: 3 }]}
    ${'relation'}               | ${{ relation: 'a | b\n n | 1\n "x" | n' }}                                  | ${[{ a: 3, b: 1 }, { a: 'x', b: 3 }]}
    ${'function'}               | ${{ context: { f: { function: 'x * n', params: ['x'] } }, result: 'f(2)' }} | ${6}
    ${'function as a value'}    | ${{ context: { f: { function: 'x', params: ['x'] } } }}                     | ${{ f: null }}
    ${'table inside a context'} | ${{ context: { t: { table: 'U | n || o\n 1 | 3 || "three"' }, u: 't' } }}   | ${{ t: 'three', u: 'three' }}
  `('$what is evaluated', async ({ box, output }) => {
    const outcome = await evaluateIn({ d: box as object }, 'd', { n: 3 });
    expect(outcome).toMatchObject({ output });
    expect(outcome.failure).toBeUndefined();
  });
});

describe('a requirements graph', () => {
  it('is evaluated from below, in order, once for each that requires it', async () => {
    // given
    const diamond = {
      base: { literal: 'n' },
      left: { requires: ['base'], literal: 'base + 1' },
      right: { requires: ['base'], literal: 'base + 2' },
      top: { requires: ['left', 'right'], literal: '[left, right, base]' },
    };
    // when
    const { output, audit } = await evaluateIn(diamond, 'top', { n: 1 });
    // then: what is required further down is not seen
    expect(output).toEqual([2, 3, null]);
    expect(audit.map(({ decisionId }) => decisionId)).toEqual(['base', 'left', 'base', 'right', 'top']);
  });

  it('passes on dates and functions as what they are', async () => {
    const graph = {
      day: { literal: 'date("2026-01-31")' },
      next: { requires: ['day'], literal: 'day.month + 1' },
    };
    expect((await evaluateIn(graph, 'next', {})).output).toBe(2);
  });

  it('names the decision that failed, and the one that was asked for', async () => {
    const graph = {
      base: { literal: 'assert(n, false, "no")' },
      top: { requires: ['base'], literal: 'base' },
    };
    expect((await evaluateIn(graph, 'top', { n: 1 })).failure).toEqual({
      decisionId: 'base',
      message: `Expected to evaluate decision 'top', but Assertion failure on evaluate the expression 'assert(n, false, "no")': no`,
    });
  });

  it('that doubles with every level ends with a failure', async () => {
    // given: each level requires the one below twice over, which makes 2^20 evaluations
    const levels: Record<string, object> = { l0: { literal: '1' } };
    for (let level = 1; level <= 20; level++) {
      const below = `l${level - 1}`;
      levels[`l${level}`] = { requires: [below, below], literal: below };
    }
    // when
    const { failure } = await evaluateIn(levels, 'l20', {});
    // then
    expect(failure?.message).toBe(
      "Expected to evaluate decision 'l20', but it takes more than 10000 evaluations",
    );
  });
});

describe('a large value', () => {
  it('that many decisions hand on ends with a failure, and is not kept a thousand times', async () => {
    // given: 40 times 200,000 characters
    const many: Record<string, object> = { big: { literal: 'text' } };
    many['all'] = { requires: Array.from({ length: 40 }, () => 'big'), literal: '1' };
    // when
    const { failure, audit } = await evaluateIn(many, 'all', { text: 'x'.repeat(200_000) });
    // then
    expect(failure?.message).toContain('takes more than 4194304 characters');
    expect(audit).toHaveLength(20);
  });

  it('is not even looked at any more by functions that are called on', async () => {
    const graph = {
      f: { knowledge: 'x', params: ['x'] },
      all: { knows: ['f'], literal: 'count(for i in 1..5000 return f(text))' },
    };
    const begin = performance.now();
    const { failure } = await evaluateIn(graph, 'all', { text: 'x'.repeat(500_000) });
    expect(failure?.message).toContain('takes more than');
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe('a business knowledge model', () => {
  const plus = { knowledge: 'x + y', params: ['x : number', 'y : number'] };

  it.each`
    what                              | decision                                                          | output
    ${'is a function'}                | ${{ knows: ['plus'], literal: 'plus(1, n)' }}                     | ${4}
    ${'takes arguments by name'}      | ${{ knows: ['plus'], literal: 'plus(y: 1, x: n)' }}               | ${4}
    ${'answers null to a wrong type'} | ${{ knows: ['plus'], literal: 'plus("a", n)' }}                   | ${null}
    ${'is unknown unless required'}   | ${{ literal: 'plus(1, n)' }}                                      | ${null}
    ${'can be invoked'}               | ${{ knows: ['plus'], invoke: 'plus', with: { x: 'n', y: '10' } }} | ${13}
  `('$what', async ({ decision, output }) => {
    const outcome = await evaluateIn({ plus, d: decision as object }, 'd', { n: 3 });
    expect(outcome.output).toBe(output);
    expect(outcome.failure).toBeUndefined();
  });

  it.each`
    bound                   | failure
    ${{ x: 'n' }}           | ${"no parameter found with name 'y'"}
    ${{ x: '"a"', y: '1' }} | ${`expected 'number' but found '"a"'`}
    ${{ x: '[1]', y: 'n' }} | ${"expected 'number' but found '[1]'"}
  `('invoked with $bound fails', async ({ bound, failure }) => {
    const outcome = await evaluateIn({ plus, d: { knows: ['plus'], invoke: 'plus', with: bound } }, 'd', {
      n: 3,
    });
    expect(outcome.failure?.message).toBe(`Expected to evaluate decision 'd', but ${failure as string}`);
  });
});

describe("the type of a decision's result", () => {
  it.each`
    type                   | literal               | found
    ${'string'}            | ${'1'}                | ${'1'}
    ${'number'}            | ${'"x"'}              | ${'"x"'}
    ${'feel:boolean'}      | ${'{ a: [null] }'}    | ${'{a:[null]}'}
    ${'date'}              | ${'"2026-01-01"'}     | ${'"2026-01-01"'}
    ${'yearMonthDuration'} | ${'duration("P1D")'}  | ${'P1D'}
    ${'number'}            | ${'function(x, y) x'} | ${'function(x, y)'}
  `('$type refuses $literal', async ({ type, literal, found }) => {
    const { failure } = await evaluateIn(
      { d: { type: type as string, literal: literal as string } },
      'd',
      {},
    );
    const wanted = (type as string).replace('feel:', '');
    expect(failure?.message).toBe(
      `Expected to evaluate decision 'd', but expected '${wanted}' but found '${found as string}'`,
    );
  });

  it.each`
    type      | literal
    ${'tAge'} | ${'"x"'}
    ${'Any'}  | ${'1'}
    ${'date'} | ${'date("2026-01-01")'}
    ${'date'} | ${'null'}
  `('$type accepts $literal', async ({ type, literal }) => {
    const outcome = await evaluateIn({ d: { type: type as string, literal: literal as string } }, 'd', {});
    expect(outcome.failure).toBeUndefined();
  });
});
