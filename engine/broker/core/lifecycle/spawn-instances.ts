import type { Json, JsonObject } from '../../records/json.ts';
import type { MultiInstance } from '../../process/compiled-element.ts';
import type { SpawnOperation } from '../operation.ts';
import { emptyDocument } from '../state/dictionary.ts';
import { compiledOf, instanceOf, loopStateOf, multiInstanceOf } from '../state/lookup.ts';
import { ACTIVATIONS_MAX, emit, type Stepping } from '../stepping.ts';
import { canEnter } from './scope.ts';

/**
 * Creates the next instances of a multi-instance body: one of a sequence, else as many as are left. A long list goes
 * on in steps of its own when this one has activated its share, so that one step stays short whatever the list.
 */
export function spawnInstances(stepping: Stepping, { instanceKey, key }: SpawnOperation): void {
  const instance = instanceOf(stepping.state, instanceKey);
  const body = instance.elements[key];
  if (body === undefined) return;
  const multiInstance = multiInstanceOf(compiledOf(stepping.state, instance, body));
  const { inner, sequential } = multiInstance;
  if (!canEnter(instance, key, { element: inner })) return;
  if (stepping.budget < ACTIVATIONS_MAX / 2) {
    emit(stepping, {
      type: 'multi-instance.deferred',
      ...{ instanceKey, elementInstanceKey: key, at: stepping.now },
    });
    return;
  }
  const { items, spawned } = loopStateOf(body);
  const item = items[spawned];
  if (item === undefined) return;
  const loopCounter = spawned + 1;
  stepping.queue.push({
    do: 'activate',
    ...{ instanceKey, scopeKey: key, element: inner, byFlow: false, loopCounter },
    local: localVariables(multiInstance, item, loopCounter),
  });
  if (!sequential && loopCounter < items.length) stepping.queue.push({ do: 'spawn', instanceKey, key });
}

/** What each instance begins with. The variable its result is read from is its own, so that parallel ones don't meet. */
function localVariables(
  { inputElement, output }: MultiInstance,
  item: Json,
  loopCounter: number,
): JsonObject {
  const local = emptyDocument();
  if (output?.variable !== undefined) local[output.variable] = null;
  if (inputElement !== undefined) local[inputElement] = item;
  local['loopCounter'] = loopCounter;
  return local;
}
