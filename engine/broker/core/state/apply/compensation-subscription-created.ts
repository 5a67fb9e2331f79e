import type { CompensationSubscriptionCreated } from '../../../records/compensation.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** An activity can be compensated from now on. */
export function applyCompensationSubscriptionCreated(
  state: State,
  event: CompensationSubscriptionCreated,
): void {
  const { key, scopeKey, elementId, elementInstanceKey, handlerId } = event;
  const instance = instanceOf(state, event.instanceKey);
  (instance.compensations ??= {})[key] = {
    ...{ key, scopeKey, elementId, elementInstanceKey },
    ...(handlerId === undefined ? {} : { handlerId }),
  };
}
