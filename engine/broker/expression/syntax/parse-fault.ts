import { parseExpression, parseUnaryTests } from './parse.ts';

/** What Zeebe's FEEL could have read on with after a complete expression. */
const AFTER_EXPRESSION = '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input)';
const AFTER_COMPARISON = '(path | filter | "**" | [*/] | [+\\\\-] | "and" | "or" | end-of-input)';
const AT_START = {
  expression: '(start-of-input | ifOp | forOp | quantifiedOp | disjunction)',
  'unary tests': '(start-of-input | negation | positiveUnaryTests | anyInput)',
};

/** Longer texts are looked at up to here only. */
const WORDS_MAX = 200;

/**
 * Zeebe's words for a text it refuses. Its parser gives up behind the longest beginning that is an expression, so that
 * is looked for.
 */
export function parseFault(text: string, kind: 'expression' | 'unary tests'): string {
  const parse = kind === 'expression' ? parseExpression : parseUnaryTests;
  const ends = [...text.matchAll(/[\p{L}\p{N}_$]+|"(?:[^"]*)"|`[^`]*`|\S/gu)]
    .slice(0, WORDS_MAX)
    .map((word) => word.index + word[0].length);
  const end = ends.reverse().find((one) => one < text.length && parse(text.slice(0, one)) !== undefined) ?? 0;
  const rest = text.slice(end);
  const at = end + (rest.length - rest.trimStart().length);
  const node = parse(text.slice(0, end));
  const expected =
    end === 0
      ? AT_START[kind]
      : node?.kind === 'order' || node?.kind === 'equal'
        ? AFTER_COMPARISON
        : AFTER_EXPRESSION;
  const found = text.slice(at, at + 10).replace(/["\\]/g, '\\$&');
  const more = kind === 'expression' || end === 0 ? expected : expected.replace('| end', '| "," | end');
  return `failed to parse expression '${text}': Expected ${more}:${position(text, at)}, found "${found}"`;
}

function position(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
