import { throwFromEvent } from '../events/throw-event.ts';
import { evaluateString } from '../expressions.ts';
import { isFailure } from '../failure.ts';
import { visibleVariables } from '../variables/visible.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** None end: the token ends. Error: thrown outwards. Terminate: the rest of the scope ends. Others as when they throw. */
export const endEvent: ElementBehaviour = {
  activate(stepping, visit) {
    const { instance, element, compiled } = visit;
    const { trigger } = compiled;
    const isPlain = trigger === undefined && compiled.job === undefined;
    if (isPlain || trigger?.kind === 'terminate') return { then: 'complete', atOnce: true };
    if (trigger?.kind !== 'error' || trigger.code === undefined) return throwFromEvent(stepping, visit);
    const errorCode = evaluateString(trigger.code, visibleVariables(instance, element.key));
    if (isFailure(errorCode)) return errorCode;
    stepping.queue.unshift({ do: 'throw-error', instanceKey: instance.key, key: element.key, errorCode });
    return WAIT;
  },
  complete(stepping, { instance, element, compiled }) {
    if (compiled.trigger?.kind === 'terminate' && element.scopeKey !== undefined) {
      // Before anything that waits its turn: what has begun meanwhile ends, and does not complete first.
      stepping.queue.unshift({
        do: 'interrupt-scope',
        instanceKey: instance.key,
        scopeKey: element.scopeKey,
      });
    }
    return undefined;
  },
};
