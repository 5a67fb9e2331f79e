import { readFeel } from '../reading.ts';
import type { LogicReader } from './logic-reader.ts';

/** A FEEL expression. */
export const readLiteral: LogicReader = (element, reading) => ({
  kind: 'literal',
  text: readFeel(element, reading),
});
