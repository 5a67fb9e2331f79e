import type { MessageStartSubscriptionDeleted } from '../../../records/message.ts';
import type { State } from '../state.ts';

export function applyMessageStartSubscriptionDeleted(
  state: State,
  event: MessageStartSubscriptionDeleted,
): void {
  state.startSubscriptions.delete(event.key);
}
