import { childrenOf } from '../dmn-element.ts';
import type { LogicReader } from './logic-reader.ts';

/** Its elements may be boxed expressions of any kind. */
export const readList: LogicReader = (element, reading, inner) => ({
  kind: 'list',
  elements: childrenOf(element, 'elements').map((entry) => inner(entry, reading)),
});
