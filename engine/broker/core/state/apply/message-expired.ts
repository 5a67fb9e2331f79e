import type { MessageExpired } from '../../../records/message.ts';
import { removeFromHeap } from '../key-heap.ts';
import { messageIdSlot, messageSlot } from '../slots.ts';
import type { State } from '../state.ts';

export function applyMessageExpired(state: State, event: MessageExpired): void {
  const message = state.messages.get(event.key);
  if (message === undefined) throw new Error(`Expected a message with key '${event.key}', but there is none`);
  state.messages.delete(event.key);
  removeFromHeap(state.due, event.key);
  const slot = messageSlot(message.name, message.correlationKey);
  const buffered = state.messageSlots.get(slot);
  buffered?.delete(event.key);
  if (buffered?.size === 0) state.messageSlots.delete(slot);
  if (message.messageId !== '') {
    state.messageIds.delete(messageIdSlot(message.name, message.correlationKey, message.messageId));
  }
}
