import type { FeelCase } from '#test/conformance/feel/feel-case.ts';

/** Values of every type, and what is hardest about each. */
const VALUES = [
  '0',
  '1.50',
  '-3',
  '10',
  'true',
  'null',
  'missing',
  '"b"',
  '""',
  '[1, 2]',
  '{a: 1}',
  'date("2024-02-29")',
  'time("10:00:00")',
  'time("11:30:00+02:00")',
  'date and time("2024-02-29T10:00:00")',
  'date and time("2024-03-31T01:30:00@Europe/Berlin")',
  'date and time("2024-02-29T10:00:00Z")',
  'duration("P1Y2M")',
  'duration("P1DT2H30M")',
  'duration("-PT5S")',
];

const OPERATORS = ['+', '-', '*', '/', '**', '=', '!=', '<', '>='];

/** Operators between all pairs are too many to keep; every seventh tells as much. */
const STRIDE = 7;

/** Operands of a function's parameters, by what the parameter wants. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  number: ['5.5', '-2.35', '0', '"x"', 'null'],
  digits: ['0', '1', '-1'],
  text: ['"Foo bar"', '"aaa"', '""', '7', 'null'],
  part: ['"o"', '""', '"zz"'],
  position: ['1', '2', '-2', '9'],
  list: ['[3, 1, 2, 1]', '["b", "a"]', '[]', '[1, null]', '[[1], [2, [3]]]', 'null'],
  bools: ['[true, false]', '[true, null]', '[]', '[1]'],
  item: ['1', '"b"', 'null', '[1]'],
  context: ['{a: 1, b: {c: 2}}', '{}', 'null'],
  key: ['"a"', '"x"', '["b", "c"]'],
  dated: [
    'date("2024-02-29")',
    'date and time("2024-12-30T23:00:00Z")',
    'date and time("1999-01-01T00:00:00")',
    '"2024-01-01"',
    'null',
  ],
  dateText: ['"2024-02-29"', '"2023-02-29"', '"2024-2-9"', '""', '7'],
  timeText: ['"10:00:00"', '"25:00:00"', '"10:00"', '"T10:00:00Z"', '"10:00:00@Asia/Tokyo"'],
  momentText: ['"2024-02-29T10:00:00"', '"2024-02-29T10:00:00.5+07:00"', '"2024-02-29"', '"x"'],
  durationText: ['"P1Y"', '"PT90M"', '"P1M1D"', '"-P2DT3H"', '"P"', '"PT1.5S"'],
  numberText: ['"1.50"', '"-7e2"', '"1,000"', '"abc"', '""'],
  point: ['3', '[1..3]', '(3..5)', '[4..6]', '"a"'],
  any: ['1', '"b"', 'null', '[1, "a"]', '{a: [1]}', 'date("2024-02-29")', 'duration("PT36H")', 'true'],
};

/** Every function with what its parameters want. */
const FUNCTIONS = `
abs number | floor number | ceiling number | sqrt number | exp number | odd number | even number
decimal number digits | floor number digits | ceiling number digits | round up number digits | round down number digits
round half up number digits | round half down number digits | modulo number number
not any | is defined any | get or else any item
string length text | upper case text | lower case text | substring text position | substring text position digits
substring before text part | substring after text part | contains text part | starts with text part | ends with text part
split text part | matches text part | extract text part | replace text part part
count list | min list | max list | sum list | product list | mean list | median list | mode list | reverse list | flatten list
distinct values list | duplicate values list | list contains list item | index of list item | append list item
concatenate list list | union list list | remove list position | insert before list position item | sublist list position
sublist list position digits | string join list part | all bools | any bools | and bools | or bools
get value context key | get entries context | context put context key item | context merge context context
date dateText | date dated | time timeText | time dated | date and time momentText | duration durationText
number numberText | number numberText part | string any | years and months duration dated dated
day of year dated | day of week dated | month of year dated | week of year dated | last day of month dated
before point point | after point point | meets point point | overlaps point point | finishes point point
includes point point | during point point | starts point point | started by point point | coincides point point
`;

/** Properties of values. */
const PATHS =
  'year month day weekday hour minute second timezone days hours minutes seconds years months a'.split(' ');

const TYPES = [
  'number',
  'string',
  'boolean',
  'date',
  'time',
  'date and time',
  'list',
  'context',
  'Any',
  'days and time duration',
];

/** Expressions made of all values, operators and functions. The same ones every time. */
export function generatedCases(): FeelCase[] {
  return [...operations(), ...calls(), ...paths(), ...tests()].map((expression) => ({ expression }));
}

function operations(): string[] {
  const all = OPERATORS.flatMap((operator) => pairs(VALUES, VALUES).map(([a, b]) => `${a} ${operator} ${b}`));
  return every(all, STRIDE);
}

function calls(): string[] {
  return FUNCTIONS.split(/[\n|]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap(callsOf);
}

function callsOf(line: string): string[] {
  const words = line.split(' ');
  const firstWant = words.findIndex((word, index) => index > 0 && Object.hasOwn(ARGUMENTS, word));
  const name = words.slice(0, firstWant).join(' ');
  const given = words
    .slice(firstWant)
    .reduce<string[][]>(
      (lists, want) => lists.flatMap((list) => (ARGUMENTS[want] ?? []).map((one) => [...list, one])),
      [[]],
    );
  const texts = given.map((list) => `${name}(${list.join(', ')})`);
  return texts.length > 12 ? every(texts, Math.ceil(texts.length / 12)) : texts;
}

function paths(): string[] {
  return every(
    pairs(VALUES, PATHS).map(([value, path]) => `${value}.${path}`.replace(/^(-?\d[\d.]*)\./, '($1).')),
    3,
  );
}

function tests(): string[] {
  const types = pairs(VALUES, TYPES).map(([value, type]) => `${value} instance of ${type}`);
  const ins = pairs(VALUES, VALUES).map(([a, b]) => `${a} in [${b}..${a}]`);
  const ifs = VALUES.flatMap((value) => [
    `if ${value} then 1 else 2`,
    `${value} and true`,
    `false or ${value}`,
    `[1, 2, 3][${value}]`,
    `${value}[1]`,
    `for i in [${value}] return i = ${value}`,
    `some i in [${value}, 1] satisfies i = 1`,
    `-${value}`,
    `string([${value}])`,
  ]);
  return [...every(types, 4), ...every(ins, 9), ...ifs];
}

function pairs(a: readonly string[], b: readonly string[]): [string, string][] {
  return a.flatMap((one) => b.map((other): [string, string] => [one, other]));
}

function every(list: readonly string[], stride: number): string[] {
  return list.filter((_, index) => index % stride === 0);
}
