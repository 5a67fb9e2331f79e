import { describe, expect, it } from 'vitest';
import { readLenientJson } from '#engine/broker/gateway/lenient-json.ts';

describe('readLenientJson', () => {
  it.each([
    ['{"a":1}x', { a: 1 }],
    ["{'a':1}", { a: 1 }],
    ["{'a\"b':'\\n'}", { 'a"b': '\n' }],
    ['\ufeff{}', {}],
    [
      '{"a":[[],{}, true,false,null,-1.5e2],"b":{"c":"ữ"}} ',
      { a: [[], {}, true, false, null, -150], b: { c: 'ữ' } },
    ],
    ['{"a":1,"a":2}', { a: 2 }],
  ])('reads %j', (text, value) => {
    expect(readLenientJson(text)).toEqual({ value });
  });

  // the places are those of a real gateway of Zeebe 8.0.0
  it.each([
    ['{bad', 3],
    ['{"a":1', 7],
    ['{"a":NaN}', 9],
    ['{"a":01}', 7],
    ['{"a":1.}', 9],
    ['{"a":"\\u12g4"}', 12],
    ['{"a":1,}', 9],
    ['nul', 4],
    ['not json', 5],
    ['//c\n{}', 2],
    ['{a:1}', 3],
    ['[', 2],
    [']', 2],
    ['{"a":"x\ny"}', 9],
  ])('says where %j stops being JSON', (text, column) => {
    expect(readLenientJson(text)).toEqual({ fault: { line: 1, column } });
  });

  it('counts lines, and bytes within them', () => {
    expect(readLenientJson('{\n"ữ":x}')).toEqual({ fault: { line: 2, column: 9 } });
  });

  it('sets a member named __proto__ without touching the prototype', () => {
    const reading = readLenientJson("{'__proto__':{'x':1}}") as { value: object };
    expect(Object.keys(reading.value)).toEqual(['__proto__']);
    expect((reading.value as { x?: number }).x).toBeUndefined();
  });

  it('reads a hundred thousand levels and stops there', () => {
    const levels = 100_000;
    expect('value' in readLenientJson(`${'['.repeat(levels)}${']'.repeat(levels)}x`)).toBe(true);
    expect(readLenientJson('['.repeat(levels))).toEqual({ fault: { line: 1, column: levels + 1 } });
    expect('fault' in readLenientJson(`${'['.repeat(levels + 2)}${']'.repeat(levels + 2)}x`)).toBe(true);
  });
});
