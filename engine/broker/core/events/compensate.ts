import type { CompiledElement } from '../../process/compiled-element.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { CompensateOperation } from '../operation.ts';
import { compensationOf, compensationsIn, compensationsOf } from '../state/compensations.ts';
import { compiledOf, elementOf, instanceOf, modelOf } from '../state/lookup.ts';
import type {
  CompensationState,
  ElementState,
  ProcessInstanceState,
} from '../state/process-instance-state.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';

/** An event under way that calls handlers. */
interface Throwing {
  instance: ProcessInstanceState;
  thrower: ElementState;
  /** Compiled elements by id. */
  elements: ReadonlyMap<string, CompiledElement>;
}

/** An activity completes: whether it can be compensated later is written down. */
export function keepForCompensation(stepping: Stepping, { instance, element, compiled }: Visit): void {
  const { key: elementInstanceKey, scopeKey } = element;
  const handlerId = compiled.compensationHandler?.id;
  if (scopeKey === undefined) return;
  if (handlerId === undefined) {
    if (compiled.kind === 'eventSubProcess') forgetCompensations(stepping, instance, elementInstanceKey);
    if (!KEPT_FOR_THEIR_INSIDE.has(compiled.kind)) return;
    if (compensationsIn(instance, elementInstanceKey).length === 0) return;
  }
  emit(stepping, {
    type: 'compensation-subscription.created',
    key: newKey(stepping),
    ...{ instanceKey: instance.key, scopeKey, elementId: compiled.id, elementInstanceKey },
    ...(handlerId === undefined ? {} : { handlerId }),
  });
}

const KEPT_FOR_THEIR_INSIDE: ReadonlySet<CompiledElement['kind']> = new Set([
  'subProcess',
  'multiInstanceBody',
]);

/** A scope ended before its end: what was done in it is compensated by nobody. */
export function forgetCompensations(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scopeKey: number,
): void {
  for (const { key, elementInstanceKey } of compensationsIn(instance, scopeKey)) {
    emit(stepping, { type: 'compensation-subscription.deleted', key, instanceKey: instance.key });
    forgetCompensations(stepping, instance, elementInstanceKey);
  }
}

/** A throwing event calls the handlers of what was done in its scope, the oldest first, and waits for them. */
export function compensate(stepping: Stepping, { instanceKey, key }: CompensateOperation): void {
  const instance = instanceOf(stepping.state, instanceKey);
  const thrower = instance.elements[key];
  if (thrower === undefined) return;
  const { trigger } = compiledOf(stepping.state, instance, thrower);
  const only = trigger?.kind === 'compensation' ? trigger.activityId : undefined;
  const scopes = scopesOf(stepping, instance, thrower);
  const done = compensationsOf(instance).filter(
    ({ scopeKey, throwerKey, elementId }) =>
      throwerKey === undefined && scopes.has(scopeKey) && (only === undefined || elementId === only),
  );
  const { elements } = modelOf(stepping.state, instance.processDefinitionKey);
  for (const subscription of done) callHandler(stepping, { instance, thrower, elements }, subscription);
  goOnWhenDone(stepping, instance, key);
}

/** The scope of the thrower; from an event sub-process also the scope around that. */
function scopesOf(stepping: Stepping, instance: ProcessInstanceState, thrower: ElementState): Set<number> {
  const scopes = new Set<number>();
  for (let key = thrower.scopeKey; key !== undefined;) {
    scopes.add(key);
    const scope = elementOf(instance, key);
    const isEventSubProcess = compiledOf(stepping.state, instance, scope).kind === 'eventSubProcess';
    key = isEventSubProcess ? scope.scopeKey : undefined;
  }
  return scopes;
}

function callHandler(stepping: Stepping, throwing: Throwing, subscription: CompensationState): void {
  const { instance, thrower, elements } = throwing;
  const { key, handlerId } = subscription;
  emit(stepping, {
    type: 'compensation-subscription.triggered',
    ...{ key, instanceKey: instance.key, throwerKey: thrower.key },
  });
  const handler = handlerId === undefined ? undefined : handlerNow(elements, subscription);
  if (handler !== undefined && thrower.scopeKey !== undefined) {
    stepping.queue.push({
      do: 'activate',
      ...{ instanceKey: instance.key, scopeKey: thrower.scopeKey, element: handler, byFlow: false },
      compensates: key,
    });
  }
  const inside = compensationsOf(instance).filter(
    ({ scopeKey, throwerKey }) => scopeKey === subscription.elementInstanceKey && throwerKey === undefined,
  );
  for (const one of inside) callHandler(stepping, throwing, one);
  if (handler === undefined && inside.length === 0) {
    emit(stepping, { type: 'compensation-subscription.completed', key, instanceKey: instance.key });
  }
}

/** In a process migrated since, the activity may have another handler than it had. */
function handlerNow(
  elements: ReadonlyMap<string, CompiledElement>,
  { elementId, handlerId }: CompensationState,
): CompiledElement | undefined {
  return elements.get(elementId)?.compensationHandler ?? elements.get(handlerId ?? '');
}

/** A handler completes. With the last one inside a sub-process that is done too, with the last of all the thrower. */
export function completeCompensation(stepping: Stepping, instance: ProcessInstanceState, key: number): void {
  if (instance.compensations?.[key] === undefined) return;
  const { throwerKey } = compensationOf(instance, key);
  for (let done: CompensationState | undefined = compensationOf(instance, key); done !== undefined;) {
    emit(stepping, {
      type: 'compensation-subscription.completed',
      ...{ key: done.key, instanceKey: instance.key },
    });
    done = finishedAround(instance, done);
  }
  if (throwerKey !== undefined) goOnWhenDone(stepping, instance, throwerKey);
}

/** The sub-process without a handler of its own in which nothing is left to be undone. */
function finishedAround(
  instance: ProcessInstanceState,
  { scopeKey, throwerKey }: CompensationState,
): CompensationState | undefined {
  const left = compensationsOf(instance);
  if (left.some((other) => other.scopeKey === scopeKey && other.throwerKey === throwerKey)) return undefined;
  return left.find(
    (other) =>
      other.elementInstanceKey === scopeKey &&
      other.throwerKey === throwerKey &&
      other.handlerId === undefined,
  );
}

function goOnWhenDone(stepping: Stepping, instance: ProcessInstanceState, throwerKey: number): void {
  if (compensationsOf(instance).some((other) => other.throwerKey === throwerKey)) return;
  stepping.queue.push({ do: 'complete', instanceKey: instance.key, key: throwerKey });
}
