import type { MessageSubscriptionClosed } from '../../../records/message.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';
import { deleteSubscription } from '../subscription-index.ts';

export function applyMessageSubscriptionClosed(state: State, event: MessageSubscriptionClosed): void {
  deleteSubscription(state, instanceOf(state, event.instanceKey), event.key);
}
