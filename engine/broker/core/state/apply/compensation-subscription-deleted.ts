import type { CompensationSubscriptionDeleted } from '../../../records/compensation.ts';
import { deleteCompensation } from '../compensations.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** The activity can be compensated no more. */
export function applyCompensationSubscriptionDeleted(
  state: State,
  event: CompensationSubscriptionDeleted,
): void {
  deleteCompensation(instanceOf(state, event.instanceKey), event.key);
}
