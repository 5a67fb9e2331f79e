import type { Json } from '../../records/json.ts';
import { evaluateArray } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { SpawnOperation } from '../operation.ts';
import { multiInstanceOf } from '../state/lookup.ts';
import { emit } from '../stepping.ts';
import { visibleVariables } from '../variables/visible.ts';
import { propagate, writeLocal } from '../variables/write.ts';
import { WAIT, type ElementBehaviour } from './element-behaviour.ts';

/** Runs its activity once for each item of a list, and hands the collected results on when all have ended. */
export const multiInstanceBody: ElementBehaviour = {
  check(_stepping, visit) {
    const items = itemsOf(visit);
    return isFailure(items) ? items : undefined;
  },
  activate(stepping, visit) {
    const { instance, element, compiled } = visit;
    const { output, sequential } = multiInstanceOf(compiled);
    const items = itemsOf(visit);
    if (isFailure(items)) return items;
    const { key: instanceKey } = instance;
    emit(stepping, {
      type: 'multi-instance.started',
      ...{ instanceKey, elementInstanceKey: element.key, items },
    });
    if (output !== undefined) {
      const empty = new Array<Json>(items.length).fill(null);
      writeLocal(stepping, instance, element.key, { [output.collection]: empty });
    }
    if (items.length === 0) return { then: 'complete' };
    const spawn: SpawnOperation = { do: 'spawn', instanceKey, key: element.key };
    if (sequential) stepping.queue.unshift(spawn);
    else stepping.queue.push(spawn);
    return WAIT;
  },
  complete(stepping, { instance, element, compiled }) {
    const { output } = multiInstanceOf(compiled);
    const collected = output && instance.variables[element.key]?.[output.collection];
    if (output === undefined || collected === undefined || element.scopeKey === undefined) return undefined;
    propagate(stepping, instance, element.scopeKey, { [output.collection]: collected });
    return undefined;
  },
};

function itemsOf({ instance, element, compiled }: Visit): readonly Json[] | Failure {
  const { inputCollection } = multiInstanceOf(compiled);
  return evaluateArray(inputCollection, visibleVariables(instance, element.key));
}
