import { childOf, childrenOf, textOf } from '../dmn-element.ts';
import { readFeel } from '../reading.ts';
import { describe } from './describe.ts';
import { NOTHING, type LogicReader } from './logic-reader.ts';

/** Calls a business knowledge model by its name. Bindings must be literal expressions, as in Zeebe. */
export const readInvocation: LogicReader = (element, reading) => {
  const bindings: { name: string; text: string }[] = [];
  for (const binding of childrenOf(element, 'binding')) {
    const parameter = childOf(binding, 'parameter');
    const formula = childOf(binding, 'bindingFormula');
    if (formula?.$type !== 'dmn:LiteralExpression') {
      reading.failures.push(`expected binding with literal expression but found '${describe(formula)}'`);
      continue;
    }
    const name = (parameter === undefined ? undefined : textOf(parameter, 'name')) ?? '';
    bindings.push({ name, text: readFeel(formula, reading) });
  }
  const called = childOf(element, 'calledFunction');
  if (called?.$type !== 'dmn:LiteralExpression') {
    reading.failures.push(`expected invocation with literal expression but found '${describe(called)}'`);
    return NOTHING;
  }
  const name = (textOf(called, 'text') ?? '').trim();
  const target = reading.knowledge.get(name);
  if (target !== undefined) return { kind: 'invocation', bindings, target };
  reading.failures.push(`no BKM found with name '${name}'`);
  return NOTHING;
};
