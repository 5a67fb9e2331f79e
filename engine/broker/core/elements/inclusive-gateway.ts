import type { SequenceFlow } from '../../process/sequence-flow.ts';
import { evaluateBoolean } from '../expressions.ts';
import { isFailure } from '../failure.ts';
import { visibleVariables } from '../variables/visible.ts';
import type { ElementBehaviour } from './element-behaviour.ts';

/** Takes every flow whose condition holds, else the default flow. Joining isn't supported, as in Zeebe 8.5. */
export const inclusiveGateway: ElementBehaviour = {
  complete(_stepping, { instance, element, compiled }) {
    const { outgoing, defaultFlow } = compiled;
    if (outgoing.length <= 1 && outgoing[0]?.condition === undefined) return outgoing;
    const context = visibleVariables(instance, element.key);
    const taken: SequenceFlow[] = [];
    for (const flow of outgoing) {
      if (flow.condition === undefined || flow === defaultFlow) continue;
      const holds = evaluateBoolean(flow.condition, context);
      if (isFailure(holds)) return holds;
      if (holds) taken.push(flow);
    }
    if (taken.length > 0) return taken;
    if (defaultFlow !== undefined) return [defaultFlow];
    return {
      failure: 'CONDITION_ERROR',
      message: 'Expected at least one condition to evaluate to true, or to have a default flow',
    };
  },
};
