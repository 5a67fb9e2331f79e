import { describe, expect, it } from 'vitest';
import {
  evaluateArray,
  evaluateBoolean,
  evaluateInteger,
  evaluateString,
} from '#engine/broker/core/expressions.ts';
import { evaluateTimer } from '#engine/broker/core/events/open-waits.ts';
import { evaluateMappings } from '#engine/broker/core/variables/mappings.ts';
import { readExpression } from '#engine/broker/expression/expression.ts';

const WARNED = ' The evaluation reported the following warnings:\n';
const NO_X = "[NO_VARIABLE_FOUND] No variable found with name 'x'";

/** The messages are those of Zeebe 8.5.25's incidents, read from its record stream. */
describe('an evaluation that fails says what Zeebe says', () => {
  it.each([
    [
      evaluateBoolean,
      'x > 5',
      `Expected result of the expression 'x > 5' to be 'BOOLEAN', but was 'NULL'.${WARNED}${NO_X}\n[NOT_COMPARABLE] Can't compare 'null' with '5'`,
    ],
    [evaluateBoolean, '"a"', `Expected result of the expression '"a"' to be 'BOOLEAN', but was 'STRING'.`],
    [
      evaluateString,
      'x',
      `Expected result of the expression 'x' to be 'STRING', but was 'NULL'.${WARNED}${NO_X}`,
    ],
    [
      evaluateString,
      'date("2020-01-01")',
      `Expected result of the expression 'date("2020-01-01")' to be 'STRING', but was 'DATE'.`,
    ],
    [
      evaluateInteger,
      'duration("P1D")',
      `Expected result of the expression 'duration("P1D")' to be 'NUMBER', but was 'DURATION'.`,
    ],
    [
      evaluateArray,
      '{a:1}.b',
      `Expected result of the expression '{a:1}.b' to be 'ARRAY', but was 'NULL'.${WARNED}[NO_CONTEXT_ENTRY_FOUND] No context entry found with key 'b'. Available keys: 'a'`,
    ],
    [
      evaluateString,
      'assert(x, x != null)',
      `Assertion failure on evaluate the expression 'assert(x, x != null)': The condition is not fulfilled${WARNED}${NO_X}\n${NO_X}\n[ASSERT_FAILURE] The condition is not fulfilled`,
    ],
    [
      evaluateString,
      'substring("abc", 9)',
      `failed to evaluate expression 'substring("abc", 9)' : java.lang.StringIndexOutOfBoundsException: Range [8, 3) out of bounds for length 3`,
    ],
  ])('%o of %s', (evaluate, text, message) => {
    expect(evaluate(readExpression(`=${text}`), {})).toEqual({ failure: 'EXTRACT_VALUE_ERROR', message });
  });

  it.each([
    ['duration', '=x', `to be one of '[DURATION, PERIOD, STRING]', but was 'NULL'.${WARNED}${NO_X}`],
    ['date', '=duration("P1D")', "to be one of '[DATE_TIME, STRING]', but was 'DURATION'."],
    ['cycle', '=duration("P1D")', "to be 'STRING', but was 'DURATION'."],
    ['duration', '="a"', `Invalid duration format 'a' for expression '"a"'.`],
    ['date', '="a"', `Invalid date-time format 'a' for expression '"a"'.`],
  ] as const)('a timer of a %s from %s', (type, source, message) => {
    const timer = { kind: 'timer', type, value: readExpression(source) } as const;
    expect(evaluateTimer(timer, {}, 0)).toMatchObject({
      message: expect.stringContaining(message) as string,
    });
  });

  it('a duration is fine for a timer', () => {
    const timer = { kind: 'timer', type: 'duration', value: readExpression('=duration("PT36H")') } as const;
    expect(evaluateTimer(timer, {}, 0)).toMatchObject({ dueAt: 36 * 3_600_000 });
  });

  it('a mapping is named with the context it stands in', () => {
    const source = readExpression('=assert(x, x != null)');
    expect(evaluateMappings([{ source, target: ['q'] }], {}, false)).toEqual({
      failure: 'IO_MAPPING_ERROR',
      message: `Assertion failure on evaluate the expression '{q:assert(x, x != null)}': The condition is not fulfilled${WARNED}${NO_X}\n${NO_X}\n[ASSERT_FAILURE] The condition is not fulfilled`,
    });
  });
});
