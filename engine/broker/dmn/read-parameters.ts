import type { Parameter } from '../process/compiled-decision.ts';
import { childrenOf, textOf, type DmnElement } from './dmn-element.ts';

/** The formal parameters of a function or a business knowledge model. */
export function readParameters(definition: DmnElement): Parameter[] {
  return childrenOf(definition, 'formalParameter').map((parameter) => {
    const type = textOf(parameter, 'typeRef');
    return { name: textOf(parameter, 'name') ?? '', ...(type === undefined ? {} : { type }) };
  });
}
