import type { MessagePublished } from '../../../records/message.ts';
import { putInHeap } from '../key-heap.ts';
import { messageIdSlot, messageSlot } from '../slots.ts';
import type { State } from '../state.ts';

export function applyMessagePublished(state: State, event: MessagePublished): void {
  const { key, name, correlationKey, messageId, expiresAt, variables } = event;
  state.messages.set(key, { key, name, correlationKey, messageId, expiresAt, variables, correlatedTo: [] });
  const slot = messageSlot(name, correlationKey);
  const buffered = state.messageSlots.get(slot);
  if (buffered === undefined) state.messageSlots.set(slot, new Set([key]));
  else buffered.add(key);
  if (messageId !== '') state.messageIds.add(messageIdSlot(name, correlationKey, messageId));
  putInHeap(state.due, { rank: expiresAt, key, kind: 'message.expire' });
}
