import type { Expression } from '../expression/expression.ts';
import type { CompiledElement } from './compiled-element.ts';

export interface SequenceFlow {
  id: string;
  source: CompiledElement;
  target: CompiledElement;
  /** Only on flows out of exclusive and inclusive gateways. */
  condition?: Expression;
}
