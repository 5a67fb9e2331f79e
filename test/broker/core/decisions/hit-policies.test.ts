import { describe, expect, it } from 'vitest';
import { evaluateIn } from '#test/broker/kit/decisions.ts';

/** The same three rules under every hit policy: what comes out when so many of them match. */
const rules = `
  values |     || "high", "middle", "low"
  1      | > 0 || "low"
  2      | > 5 || "high"
  3      | > 8 || "middle"`;

const many = (found: string): string =>
  `Expected to evaluate decision 'd', but multiple values aren't allowed for UNIQUE hit policy. found: 'List(${found})'`;

describe('a hit policy', () => {
  it.each`
    policy | n    | output                       | matched
    ${'U'} | ${0} | ${null}                      | ${[]}
    ${'U'} | ${1} | ${'low'}                     | ${[1]}
    ${'F'} | ${6} | ${'low'}                     | ${[1]}
    ${'F'} | ${9} | ${'low'}                     | ${[1]}
    ${'P'} | ${6} | ${'high'}                    | ${[1, 2]}
    ${'P'} | ${9} | ${'high'}                    | ${[1, 2, 3]}
    ${'R'} | ${1} | ${['low']}                   | ${[1]}
    ${'R'} | ${9} | ${['low', 'high', 'middle']} | ${[1, 2, 3]}
    ${'O'} | ${9} | ${['high', 'middle', 'low']} | ${[1, 2, 3]}
    ${'C'} | ${9} | ${['low', 'high', 'middle']} | ${[1, 2, 3]}
    ${'C'} | ${0} | ${null}                      | ${[]}
    ${'A'} | ${1} | ${'low'}                     | ${[1]}
  `('$policy with n = $n answers $output', async ({ policy, n, output, matched }) => {
    // given
    const d = { table: `${policy as string} | n || out${rules}` };
    // when
    const outcome = await evaluateIn({ d }, 'd', { n: n as number });
    // then
    expect(outcome.failure).toBeUndefined();
    expect(outcome.output).toEqual(output);
    expect(outcome.audit[0]?.matchedRules.map(({ index }) => index)).toEqual(matched);
  });

  it('UNIQUE fails with two matches, and tells which', async () => {
    const outcome = await evaluateIn({ d: { table: `U | n || out${rules}` } }, 'd', { n: 6 });
    expect(outcome).toMatchObject({
      output: null,
      failure: { decisionId: 'd', message: many('Map(out -> "low"), Map(out -> "high")') },
    });
  });

  it('ANY fails with two different outputs, not with two equal ones', async () => {
    const table = `
      A | n   || a | b
      1 | > 0 || 1 | "x"
      2 | > 0 || 1 | "x"
      3 | > 5 || 1 | "y"`;
    expect((await evaluateIn({ d: { table } }, 'd', { n: 1 })).output).toEqual({ a: 1, b: 'x' });
    const { failure } = await evaluateIn({ d: { table } }, 'd', { n: 6 });
    expect(failure?.message).toContain(
      `different values aren't allowed for ANY hit policy. found: 'List(Map(a -> 1, b -> "x"), Map(a -> 1, b -> "y"))'`,
    );
  });

  it('OUTPUT ORDER compares positions as texts: the eleventh value comes before the third', async () => {
    const table = `
      O      | n || out
      values |   || "a","b","c","d","e","f","g","h","i","j","k"
      1      | - || "c"
      2      | - || "unlisted"
      3      | - || "k"
      4      | - || "b"`;
    expect((await evaluateIn({ d: { table } }, 'd', { n: 1 })).output).toEqual(['b', 'k', 'c', 'unlisted']);
  });
});

describe('COLLECT', () => {
  it.each`
    aggregation | n    | output
    ${'C+'}     | ${9} | ${9.5}
    ${'C<'}     | ${9} | ${2}
    ${'C>'}     | ${9} | ${5}
    ${'C#'}     | ${9} | ${3}
    ${'C#'}     | ${6} | ${2}
    ${'C+'}     | ${0} | ${null}
    ${'C#'}     | ${0} | ${null}
  `('$aggregation with n = $n answers $output', async ({ aggregation, n, output }) => {
    const table = `
      ${aggregation as string} | n || out
      1                        | > 0 || 2.5
      2                        | > 5 || 2
      3                        | > 8 || 5`;
    expect((await evaluateIn({ d: { table } }, 'd', { n: n as number })).output).toBe(output);
  });

  it('SUM fails when an output is no number', async () => {
    const table = `
      C+ | n || out
      1  | - || [1, {a: "x"}]`;
    const { failure } = await evaluateIn({ d: { table } }, 'd', { n: 1 });
    expect(failure?.message).toBe(
      `Expected to evaluate decision 'd', but expected number but found '[1, {a:"x"}]'`,
    );
  });
});

describe('a default output', () => {
  it.each`
    defaults         | output
    ${'"x" | 1 + 1'} | ${{ a: 'x', b: 2 }}
    ${'    | n'}     | ${0}
    ${'"x" |'}       | ${'x'}
    ${'    |'}       | ${null}
  `('$defaults is the result without a match', async ({ defaults, output }) => {
    const table = `
      U       | n   || a   | b
      default |     || ${defaults as string}
      1       | > 0 || "y" | 1`;
    expect((await evaluateIn({ d: { table } }, 'd', { n: 0 })).output).toEqual(output);
  });
});
