import { evaluateBoolean } from '../expressions.ts';
import { isFailure } from '../failure.ts';
import { visibleVariables } from '../variables/visible.ts';
import type { ElementBehaviour } from './element-behaviour.ts';

/** Takes the first flow (in the order of its `outgoing`) whose condition holds, else the default flow. */
export const exclusiveGateway: ElementBehaviour = {
  complete(_stepping, { instance, element, compiled }) {
    const { outgoing, defaultFlow } = compiled;
    if (outgoing.length <= 1 && outgoing[0]?.condition === undefined) return outgoing;
    const context = visibleVariables(instance, element.key);
    for (const flow of outgoing) {
      if (flow.condition === undefined || flow === defaultFlow) continue;
      const holds = evaluateBoolean(flow.condition, context);
      if (isFailure(holds)) return holds;
      if (holds) return [flow];
    }
    if (defaultFlow !== undefined) return [defaultFlow];
    return {
      failure: 'CONDITION_ERROR',
      message: 'Expected at least one condition to evaluate to true, or to have a default flow',
    };
  },
};
