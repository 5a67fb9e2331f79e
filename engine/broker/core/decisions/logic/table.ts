import { evaluateTyped, evaluateUnary } from '../../../expression/typed/evaluate-typed.ts';
import { toJson } from '../../../expression/value/to-json.ts';
import { isList, type Value } from '../../../expression/value/value.ts';
import type { TableLogic, TableOutput, TableRule } from '../../../process/compiled-decision.ts';
import type { EvaluatedDecision, MatchedRule } from '../../../records/decision.ts';
import { evaluateAll } from '../evaluate-all.ts';
import type { Evaluated, Frame } from '../frame.ts';
import { compose, HIT_POLICIES, type RuleOutputs } from '../hit-policies.ts';

/** What a table tells of its evaluation, as far as it came. */
export type TableTrace = Pick<EvaluatedDecision, 'inputs' | 'matchedRules'>;

/** Evaluates all rules, even with FIRST: a failing cell of a later rule fails the table, as in Zeebe. */
export function evaluateTable(table: TableLogic, frame: Frame): Evaluated & { trace: TableTrace } {
  const trace: TableTrace = { inputs: [], matchedRules: [] };
  const inputs = evaluateAll(table.inputs, ({ text }) => evaluateTyped(text, frame.scope, frame.run.feel));
  if (!inputs.ok) return { ...inputs, trace };
  trace.inputs = table.inputs.map(({ id, name }, index) => ({
    id,
    name,
    value: toJson(inputs.values[index] ?? null),
  }));
  const matching = evaluateAll(table.rules, (rule) => matches(rule, inputs.values, frame));
  if (!matching.ok) return { ...matching, trace };
  const matched = table.rules.filter((_rule, index) => matching.values[index] === true);
  if (matched.length === 0) return { ...defaultOutput(table.outputs, frame), trace };
  const rules = table.hitPolicy === 'FIRST' ? matched.slice(0, 1) : matched;
  const outputs = evaluateAll(rules, (rule) => evaluateOutputs(rule, frame));
  if (!outputs.ok) return { ...outputs, trace };
  const values = outputs.values.map((row) => (isList(row) ? row : []));
  trace.matchedRules = rules.map((rule, index) => traceRule(table, rule, values[index] ?? []));
  const named = values.map((row) => nameOutputs(table.outputs, row));
  return { ...HIT_POLICIES[table.hitPolicy](named, table, frame), trace };
}

function matches(rule: TableRule, inputs: readonly Value[], frame: Frame): Evaluated {
  for (const [index, text] of rule.inputTexts.entries()) {
    if (index >= inputs.length) break;
    const result = evaluateUnary(text, inputs[index] ?? null, { scope: frame.scope, run: frame.run.feel });
    if (!result.ok) return result;
    if (result.value !== true) return { ok: true, value: false };
  }
  return { ok: true, value: true };
}

function evaluateOutputs(rule: TableRule, frame: Frame): Evaluated {
  const outputs = evaluateAll(rule.outputTexts, (text) => evaluateTyped(text, frame.scope, frame.run.feel));
  return outputs.ok ? { ok: true, value: outputs.values } : outputs;
}

/** Outputs without a default are left out; a single one that is left stands for itself. */
function defaultOutput(outputs: readonly TableOutput[], frame: Frame): Evaluated {
  const withDefault = outputs.filter(({ defaultText }) => defaultText !== undefined);
  if (withDefault.length === 0) return { ok: true, value: null };
  const values = evaluateAll(withDefault, ({ defaultText = '' }) =>
    evaluateTyped(defaultText, frame.scope, frame.run.feel),
  );
  return values.ok ? { ok: true, value: compose(nameOutputs(withDefault, values.values)) } : values;
}

function nameOutputs(outputs: readonly TableOutput[], values: readonly Value[]): RuleOutputs {
  return new Map(
    outputs.slice(0, values.length).map(({ name = null }, index) => [name, values[index] ?? null]),
  );
}

function traceRule({ rules, outputs }: TableLogic, rule: TableRule, values: readonly Value[]): MatchedRule {
  return {
    id: rule.id ?? '',
    index: rules.indexOf(rule) + 1,
    outputs: outputs.slice(0, values.length).map(({ id, name, label }, index) => ({
      id,
      name: label ?? name ?? '',
      value: toJson(values[index] ?? null),
    })),
  };
}
