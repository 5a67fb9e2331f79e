import { describe, expect, it } from 'vitest';
import { atTime } from '#engine/broker/expression/evaluation-time.ts';
import { evaluate } from '#engine/broker/expression/evaluate.ts';
import { readExpression } from '#engine/broker/expression/expression.ts';
import type { JsonValue } from '#engine/broker/expression/json-value.ts';
import { compileSimple } from '#engine/broker/expression/simple/compile.ts';
import { syntaxFault } from '#engine/broker/expression/syntax-fault.ts';
import recorded from './zeebe-feel.json' with { type: 'json' };

interface Recorded {
  expression: string;
  variables?: Record<string, JsonValue>;
  value: JsonValue;
}

describe('FEEL answers as the expression language of Zeebe 8.5.25 does', () => {
  it.each(recorded as Recorded[])('$expression', ({ expression, variables = {}, value }) => {
    expect(evaluate({ feel: true, text: expression }, variables)).toMatchObject({ ok: true, value });
  });
});

describe('expressions', () => {
  it('what has no leading = is meant literally', () => {
    expect(evaluate(readExpression('x > 5'), { x: 6 })).toEqual({ ok: true, value: 'x > 5' });
    expect(evaluate(readExpression(' = x > 5'), { x: 6 })).toEqual({ ok: true, value: true });
  });

  it('conditions and mappings of ordinary diagrams need no library', () => {
    for (const text of [
      'dat',
      'x > 5 and y = "b"',
      'order.id',
      'if ok then "a" else "b"',
      '(a + 1) * 2',
      'x = null',
    ]) {
      expect(compileSimple(text), text).toBeDefined();
    }
  });

  it('what the fast path does not know is left to the library', () => {
    for (const text of [
      'count(x)',
      'x[1]',
      'a < b < c',
      'date and time("2020-01-01T00:00:00")',
      '{a: 1}',
      '"a\\"b"',
    ]) {
      expect(compileSimple(text), text).toBeUndefined();
    }
  });

  it('an assertion that does not hold is a failure and not a value', () => {
    const failed = evaluate({ feel: true, text: 'assert(a, a != null)' }, {});
    expect(failed.ok).toBe(false);
    expect(evaluate({ feel: true, text: 'assert(a, a != null)' }, { a: 4 })).toEqual({ ok: true, value: 4 });
  });

  it('now is the time of the step', () => {
    const value = atTime(1_700_000_000_000, () =>
      evaluate({ feel: true, text: '[string(now()), string(today())]' }, {}),
    );
    expect(value).toEqual({ ok: true, value: ['2023-11-14T22:13:20@Etc/UTC', '2023-11-14'] });
    expect(atTime(0, () => evaluate({ feel: true, text: 'now()' }, {}))).toEqual({
      ok: true,
      value: '1970-01-01T00:00Z[Etc/UTC]',
      type: 'DATE_TIME',
    });
  });

  it('inherited properties are no variables', () => {
    expect(evaluate({ feel: true, text: 'constructor' }, {})).toEqual({ ok: true, value: null });
    expect(evaluate({ feel: true, text: 'a.toString' }, { a: {} })).toEqual({ ok: true, value: null });
  });

  it('says where the syntax is broken', () => {
    expect(syntaxFault(readExpression('=x >'))).toBe(
      'failed to parse expression \'x >\': Expected (binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input):1:3, found ">"',
    );
    expect(syntaxFault(readExpression('=x > 5'))).toBeUndefined();
  });
});
