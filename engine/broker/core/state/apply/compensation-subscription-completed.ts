import type { CompensationSubscriptionCompleted } from '../../../records/compensation.ts';
import { deleteCompensation } from '../compensations.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** The activity is compensated. */
export function applyCompensationSubscriptionCompleted(
  state: State,
  event: CompensationSubscriptionCompleted,
): void {
  deleteCompensation(instanceOf(state, event.instanceKey), event.key);
}
