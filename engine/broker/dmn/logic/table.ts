import type {
  Aggregation,
  HitPolicy,
  TableInput,
  TableOutput,
  TableRule,
} from '../../process/compiled-decision.ts';
import { childOf, childrenOf, textOf, type DmnElement } from '../dmn-element.ts';
import { readFeel, readUnaryTests, type Reading } from '../reading.ts';
import type { LogicReader } from './logic-reader.ts';

/** Types of inputs and outputs and the allowed values of inputs are not looked at, as in Zeebe. */
export const readTable: LogicReader = (element, reading) => {
  const hitPolicy = (textOf(element, 'hitPolicy') ?? 'UNIQUE') as HitPolicy;
  const aggregation = textOf(element, 'aggregation') as Aggregation | undefined;
  const outputs = childrenOf(element, 'output');
  if (outputs.length > 1)
    checkOutputs(outputs, hitPolicy === 'COLLECT' && aggregation !== undefined, reading);
  return {
    kind: 'table',
    hitPolicy,
    ...(aggregation === undefined ? {} : { aggregation }),
    inputs: childrenOf(element, 'input').map((input) => readInput(input, reading)),
    outputs: outputs.map((output) => readOutput(output, reading)),
    rules: childrenOf(element, 'rule').map((rule) => readRule(rule, reading)),
  };
};

function checkOutputs(outputs: readonly DmnElement[], aggregated: boolean, reading: Reading): void {
  if (aggregated) {
    reading.failures.push("hit policy 'COLLECT' with aggregator is not defined for compound output");
  }
  for (const output of outputs) {
    if (textOf(output, 'name') !== undefined) continue;
    reading.failures.push(`no output name defined for \`${textOf(output, 'label') ?? 'null'}\``);
  }
}

function readInput(input: DmnElement, reading: Reading): TableInput {
  const expression = childOf(input, 'inputExpression');
  const text = expression === undefined ? '' : readFeel(expression, reading);
  return { id: textOf(input, 'id') ?? '', name: textOf(input, 'label') ?? text, text };
}

function readOutput(output: DmnElement, reading: Reading): TableOutput {
  const name = textOf(output, 'name');
  const label = textOf(output, 'label');
  const values = childOf(output, 'outputValues');
  const otherwise = childOf(output, 'defaultOutputEntry');
  return {
    id: textOf(output, 'id') ?? '',
    ...(name === undefined ? {} : { name }),
    ...(label === undefined ? {} : { label }),
    values: values === undefined ? [] : readValues(textOf(values, 'text') ?? ''),
    ...(otherwise === undefined ? {} : { defaultText: readFeel(otherwise, reading) }),
  };
}

/** A list of constants as Zeebe reads it: split at every comma, quotes dropped. */
function readValues(text: string): string[] {
  return text.split(',').map((value) => value.trim().replace(/["']/g, ''));
}

function readRule(rule: DmnElement, reading: Reading): TableRule {
  const id = textOf(rule, 'id');
  return {
    ...(id === undefined ? {} : { id }),
    inputTexts: childrenOf(rule, 'inputEntry').map((entry) => readUnaryTests(entry, reading)),
    outputTexts: childrenOf(rule, 'outputEntry').map((entry) => readFeel(entry, reading)),
  };
}
