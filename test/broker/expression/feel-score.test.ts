import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateFully } from '#engine/broker/expression/evaluate-fully.ts';
import { evaluateUnaryTests } from '#engine/broker/expression/evaluate-unary-tests.ts';
import { evaluate } from '#engine/broker/expression/evaluate.ts';
import { atTime } from '#engine/broker/expression/evaluation-time.ts';
import type { JsonValue } from '#engine/broker/expression/json-value.ts';
import { syntaxFault } from '#engine/broker/expression/syntax-fault.ts';
import { parseExpression } from '#engine/broker/expression/syntax/parse.ts';
import { unaryTestsFault } from '#engine/broker/expression/unary-tests-fault.ts';
import type { FeelAnswer, RecordedFeelCase } from '#test/conformance/feel/feel-case.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';
import score from './feel-score.json' with { type: 'json' };

/** The moment Zeebe's clock showed while recording. */
const recordedAt = Date.parse('2026-01-15T08:30:00Z');

const file = path.join(repositoryRoot, 'test/broker/expression/feel-recorded.jsonl');
const recorded = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as RecordedFeelCase);

function answer({ expression, variables = {}, ...rest }: RecordedFeelCase): FeelAnswer {
  const context = variables as Record<string, JsonValue>;
  const isTest = 'input' in rest;
  const parseFault = isTest ? unaryTestsFault(expression) : syntaxFault({ feel: true, text: expression });
  if (parseFault !== undefined) return { parseFault };
  const result = isTest
    ? evaluateUnaryTests(expression, rest.input as JsonValue, context)
    : evaluate({ feel: true, text: expression }, context);
  return result.ok ? { value: result.value } : { failure: result.failure };
}

/** The same value, or refused alike, or failed alike. */
function agrees(mine: FeelAnswer, zeebe: FeelAnswer): boolean {
  if (zeebe.parseFault !== undefined) return mine.parseFault !== undefined;
  if (zeebe.failure !== undefined) return mine.failure !== undefined;
  return canonical(mine.value) === canonical(zeebe.value);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, entry]) => `${name}:${canonical(entry)}`).join()}}`;
}

function warnings({ expression, variables = {} }: RecordedFeelCase): string[] {
  const node = parseExpression(expression);
  if (node === undefined) return [];
  const result = evaluateFully(node, expression, variables as Record<string, JsonValue>);
  return result.warnings.map(({ type, message }) => `[${type}] ${message}`);
}

describe(`FEEL against the ${recorded.length} recorded answers of Zeebe 8.5.25`, () => {
  const answers = atTime(recordedAt, () => recorded.map((one) => ({ one, mine: answer(one) })));

  it('agrees at least as often as the score says', () => {
    const different = answers.filter(({ one, mine }) => !agrees(mine, one.zeebe));
    expect(recorded.length).toBe(score.cases);
    expect(
      recorded.length - different.length,
      different.map(({ one, mine }) => `${one.expression} → ${JSON.stringify(mine)}`).join('\n'),
    ).toBeGreaterThanOrEqual(score.agree);
  });

  it('fails in the same words at least as often as the score says', () => {
    const failed = answers.filter(({ one }) => one.zeebe.failure !== undefined);
    const different = failed.filter(({ one, mine }) => mine.failure !== one.zeebe.failure);
    expect(
      failed.length - different.length,
      different.map(({ mine }) => mine.failure).join('\n'),
    ).toBeGreaterThanOrEqual(score.sameFailureTexts);
  });

  it('refuses in the same words at least as often as the score says', () => {
    const refused = answers.filter(({ one }) => one.zeebe.parseFault !== undefined);
    const same = refused.filter(({ one, mine }) => mine.parseFault === one.zeebe.parseFault);
    expect(same.length).toBeGreaterThanOrEqual(score.sameRefusalTexts);
  });

  it('warns in the same words at least as often as the score says', () => {
    const evaluated = recorded.filter((one) => !('input' in one) && one.zeebe.parseFault === undefined);
    const same = atTime(recordedAt, () =>
      evaluated.filter((one) => canonical(warnings(one)) === canonical(one.zeebe.warnings ?? [])),
    );
    expect(same.length).toBeGreaterThanOrEqual(score.sameWarnings);
  });
});
