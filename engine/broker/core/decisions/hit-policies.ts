import { decimalFromNumber } from '../../expression/decimal/text.ts';
import { evaluateTyped } from '../../expression/typed/evaluate-typed.ts';
import { feelContext } from '../../expression/typed/feel-context.ts';
import { extendScope } from '../../expression/typed/feel-scope.ts';
import { feelType } from '../../expression/typed/feel-type.ts';
import { printTyped } from '../../expression/typed/print-typed.ts';
import type { Value } from '../../expression/value/value.ts';
import type { Aggregation, HitPolicy, TableLogic, TableOutput } from '../../process/compiled-decision.ts';
import type { Evaluated, Frame } from './frame.ts';

/** The outputs of a rule that matched, by the output's name (null for one without). */
export type RuleOutputs = ReadonlyMap<string | null, Value>;

type Policy = (matched: readonly RuleOutputs[], table: TableLogic, frame: Frame) => Evaluated;

/** What the outputs of the rules that matched (at least one) make together. */
export const HIT_POLICIES: { readonly [policy in HitPolicy]: Policy } = {
  UNIQUE: (matched) =>
    matched.length === 1
      ? one(matched)
      : failed(`multiple values aren't allowed for UNIQUE hit policy. found: '${printOutputs(matched)}'`),
  FIRST: (matched) => one(matched),
  ANY: (matched, _table, frame) => {
    const different = distinct(matched, frame);
    return different.length === 1
      ? one(matched)
      : failed(`different values aren't allowed for ANY hit policy. found: '${printOutputs(different)}'`);
  },
  PRIORITY: (matched, { outputs }) => one(byPriority(matched, outputs)),
  'RULE ORDER': (matched) => many(matched),
  'OUTPUT ORDER': (matched, { outputs }) => many(byPriority(matched, outputs)),
  COLLECT: (matched, { aggregation }, frame) =>
    aggregation === undefined ? many(matched) : AGGREGATIONS[aggregation](matched, frame),
};

/** What COLLECT makes of numbers; compound outputs have been refused at deployment. */
const AGGREGATIONS: {
  readonly [aggregation in Aggregation]: (matched: readonly RuleOutputs[], frame: Frame) => Evaluated;
} = {
  COUNT: (matched) => ({ ok: true, value: decimalFromNumber(matched.length) }),
  SUM: (matched, frame) => ofNumbers(matched, 'sum(numbers)', frame),
  MIN: (matched, frame) => ofNumbers(matched, 'min(numbers)', frame),
  MAX: (matched, frame) => ofNumbers(matched, 'max(numbers)', frame),
};

function ofNumbers(matched: readonly RuleOutputs[], expression: string, frame: Frame): Evaluated {
  const numbers = matched.map(compose);
  const other = numbers.find((value) => feelType(value) !== 'number');
  if (other !== undefined) return failed(`expected number but found '${printTyped(other)}'`);
  return evaluateTyped(expression, extendScope(frame.scope, [['numbers', numbers]]), frame.run.feel);
}

/** A single output stands for itself, several are a context. */
export function compose(outputs: RuleOutputs): Value {
  return outputs.size === 1 ? onlyValue(outputs) : asContext(outputs);
}

function onlyValue(outputs: RuleOutputs): Value {
  return [...outputs.values()][0] ?? null;
}

function asContext(outputs: RuleOutputs): Value {
  return feelContext([...outputs].map(([name, value]) => [String(name), value] as const));
}

function one([first]: readonly RuleOutputs[]): Evaluated {
  return { ok: true, value: first === undefined ? null : compose(first) };
}

function many(matched: readonly RuleOutputs[]): Evaluated {
  // The first rule decides for all of them: one with fewer entries than outputs hides the others' second ones.
  return { ok: true, value: matched.map(matched[0]?.size === 1 ? onlyValue : asContext) };
}

function failed(failure: string): Evaluated {
  return { ok: false, failure };
}

function distinct(matched: readonly RuleOutputs[], frame: Frame): RuleOutputs[] {
  const different: RuleOutputs[] = [];
  for (const outputs of matched) {
    if (!different.some((other) => isSame(outputs, other, frame))) different.push(outputs);
  }
  return different;
}

function isSame(a: RuleOutputs, b: RuleOutputs, { scope, run }: Frame): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([name, value]) => {
    const both = extendScope(scope, [
      ['a', value],
      ['b', b.get(name) ?? null],
    ]);
    const result = evaluateTyped('a = b', both, run.feel);
    return result.ok && result.value === true;
  });
}

/**
 * In the order in which the outputs' values are listed, the first output before the second; what isn't listed comes
 * last. Zeebe compares the positions as texts, so the eleventh value stands before the third.
 */
function byPriority(matched: readonly RuleOutputs[], outputs: readonly TableOutput[]): RuleOutputs[] {
  const ranked = matched.map((rule) => ({
    rule,
    rank: outputs.map((output) => rankOf(rule.get(output.name ?? null), output)).join(''),
  }));
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).map(({ rule }) => rule);
}

function rankOf(value: Value = null, { values }: TableOutput): string {
  const type = feelType(value);
  const text = type === 'string' ? (value as string) : type === 'number' ? printTyped(value) : undefined;
  const position = text === undefined ? -1 : values.lastIndexOf(text);
  return position < 0 ? '_' : String(position);
}

/** As Scala prints a list of maps. */
function printOutputs(matched: readonly RuleOutputs[]): string {
  const maps = matched.map(
    (outputs) => `Map(${[...outputs].map(([name, value]) => `${name} -> ${printTyped(value)}`).join(', ')})`,
  );
  return `List(${maps.join(', ')})`;
}
