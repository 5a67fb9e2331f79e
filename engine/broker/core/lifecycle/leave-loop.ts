import { typeName } from '../../expression/type-name.ts';
import type { MultiInstance } from '../../process/compiled-element.ts';
import type { JsonObject } from '../../records/json.ts';
import { evaluateBoolean, evaluateValue } from '../expressions.ts';
import { isFailure, type Failure } from '../failure.ts';
import { assignDocument, emptyDocument } from '../state/dictionary.ts';
import { compiledOf, elementOf, loopStateOf, multiInstanceOf } from '../state/lookup.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { visibleVariables } from '../variables/visible.ts';
import type { Visit } from './visit.ts';

/**
 * One instance of a multi-instance activity is completing: its result goes into the collection, then the completion
 * condition is looked at. Answers whether that ends the others.
 */
export function collectResult(stepping: Stepping, { instance, element }: Visit): boolean | Failure {
  const body = bodyAround(instance, element);
  const multiInstance = multiInstanceOf(compiledOf(stepping.state, instance, body));
  const { output, completionCondition } = multiInstance;
  if (output !== undefined) {
    const failure = collect(stepping, { instance, body, element }, output);
    if (failure !== undefined) return failure;
  }
  if (completionCondition === undefined) return false;
  const context = emptyDocument();
  assignDocument(context, visibleVariables(instance, element.key));
  assignDocument(context, countsOf(body));
  return evaluateBoolean(completionCondition, context);
}

/** After an instance has completed: the next of a sequence begins, or the condition ends them all. */
export function continueLoop(
  stepping: Stepping,
  instance: ProcessInstanceState,
  loop: { bodyKey: number; isOver: boolean },
): void {
  const { bodyKey: key, isOver } = loop;
  const body = elementOf(instance, key);
  const { items, spawned } = loopStateOf(body);
  const instanceKey = instance.key;
  if (isOver) {
    if (body.children === 0) {
      stepping.afterClearing.delete(key);
      emit(stepping, { type: 'scope.interrupted', instanceKey, scopeKey: key });
      stepping.queue.push({ do: 'complete', instanceKey, key });
      return;
    }
    // Zeebe sends them to their end anew: to no other effect, but that many instances take the square of their number.
    if (stepping.afterClearing.has(key)) return;
    stepping.afterClearing.set(key, { do: 'complete', instanceKey, key });
    stepping.queue.push({ do: 'terminate-inside', instanceKey, scopeKey: key });
  } else if (
    spawned < items.length &&
    multiInstanceOf(compiledOf(stepping.state, instance, body)).sequential
  ) {
    stepping.queue.unshift({ do: 'spawn', instanceKey, key });
  }
}

function bodyAround(instance: ProcessInstanceState, { scopeKey, elementId }: ElementState): ElementState {
  if (scopeKey === undefined) throw new Error(`Expected an instance of '${elementId}' to lie in a body`);
  return elementOf(instance, scopeKey);
}

/** What only completion conditions see; the completing instance counts as completed. */
function countsOf(body: ElementState): JsonObject {
  const { spawned, completed, terminated } = loopStateOf(body);
  return {
    numberOfInstances: spawned,
    numberOfActiveInstances: body.children - 1,
    numberOfCompletedInstances: completed + 1,
    numberOfTerminatedInstances: terminated,
  };
}

interface Collecting {
  instance: ProcessInstanceState;
  body: ElementState;
  element: ElementState;
}

function collect(
  stepping: Stepping,
  { instance, body, element }: Collecting,
  output: NonNullable<MultiInstance['output']>,
): Failure | undefined {
  const result = evaluateValue(output.element, visibleVariables(instance, element.key));
  if (isFailure(result)) return result;
  const position = element.loopCounter ?? 1;
  const failure = unfit(
    instance.variables[body.key]?.[output.collection] ?? null,
    output.collection,
    position,
  );
  if (failure !== undefined) return failure;
  emit(stepping, {
    type: 'multi-instance.output-collected',
    ...{ instanceKey: instance.key, elementInstanceKey: body.key },
    ...{ name: output.collection, index: position - 1, value: result.value },
  });
  return undefined;
}

function unfit(collection: JsonObject[string], name: string, position: number): Failure | undefined {
  const why = 'This may happen when multiple BPMN elements write to the same variable.';
  if (!Array.isArray(collection)) {
    const message = `Unable to update an item in output collection '${name}' because the type of the output collection is: ${typeName(collection)}. ${why}`;
    return { failure: 'EXTRACT_VALUE_ERROR', message };
  }
  if (position <= collection.length) return undefined;
  const message = `Unable to update an item in output collection '${name}' at position ${position} because the size of the collection is: ${collection.length}. ${why}`;
  return { failure: 'EXTRACT_VALUE_ERROR', message };
}
