import type { CompensationSubscriptionTriggered } from '../../../records/compensation.ts';
import { compensationOf } from '../compensations.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** The handler of an activity was called. */
export function applyCompensationSubscriptionTriggered(
  state: State,
  event: CompensationSubscriptionTriggered,
): void {
  compensationOf(instanceOf(state, event.instanceKey), event.key).throwerKey = event.throwerKey;
}
