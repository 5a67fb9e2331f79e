import { childOf } from '../dmn-element.ts';
import { readParameters } from '../read-parameters.ts';
import { readFeel } from '../reading.ts';
import { describe } from './describe.ts';
import { NOTHING, type LogicReader } from './logic-reader.ts';

/** Its body must be a literal expression, as in Zeebe. */
export const readFunction: LogicReader = (element, reading) => {
  const body = childOf(element, 'body');
  if (body?.$type !== 'dmn:LiteralExpression') {
    reading.failures.push(`expected literal expression but found '${describe(body)}'`);
    return NOTHING;
  }
  return { kind: 'function', parameters: readParameters(element), text: readFeel(body, reading) };
};
