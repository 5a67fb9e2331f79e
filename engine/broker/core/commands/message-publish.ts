import { correlateMessage } from '../events/correlate.ts';
import { hears } from '../events/hears.ts';
import { isWaiting } from '../events/is-waiting.ts';
import { correlateStarts } from '../events/message-start.ts';
import { reject } from '../outcome.ts';
import { instanceOf, modelOf } from '../state/lookup.ts';
import type { ProcessInstanceState, SubscriptionState } from '../state/process-instance-state.ts';
import { messageIdSlot, messageSlot } from '../state/slots.ts';
import type { MessageState } from '../state/state.ts';
import { emit, newKey, type Stepping } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';

/**
 * Publishes a message: it meets the open subscriptions of its name and correlation key (once per process id) and the
 * message start events, and is buffered for its time-to-live.
 */
export const messagePublish: CommandHandler<'message.publish'> = (stepping, command) => {
  const { name, correlationKey, messageId, timeToLiveMs, variables } = command;
  if (messageId !== '' && stepping.state.messageIds.has(messageIdSlot(name, correlationKey, messageId))) {
    const reason = `Expected to publish a new message with id '${messageId}', but a message with that id was already published`;
    return reject('ALREADY_EXISTS', reason);
  }
  const key = newKey(stepping);
  const expiresAt = stepping.now + timeToLiveMs;
  emit(stepping, { type: 'message.published', key, name, correlationKey, messageId, expiresAt, variables });
  const message = stepping.state.messages.get(key) as MessageState;
  correlateSubscriptions(stepping, message);
  correlateStarts(stepping, message);
  if (timeToLiveMs <= 0) emit(stepping, { type: 'message.expired', key });
  return { response: { type: 'message.published', key } };
};

function correlateSubscriptions(stepping: Stepping, message: MessageState): void {
  const { state } = stepping;
  const waiting = state.subscriptions.get(messageSlot(message.name, message.correlationKey));
  const lost = new Set<string>();
  for (const [subscriptionKey, instanceKey] of [...(waiting ?? [])]) {
    const instance = instanceOf(state, instanceKey);
    const subscription = instance.subscriptions[subscriptionKey];
    if (subscription === undefined) continue;
    const { bpmnProcessId } = modelOf(state, instance.processDefinitionKey);
    if (message.correlatedTo.includes(bpmnProcessId) || lost.has(bpmnProcessId)) continue;
    if (isWaiting(instance, subscription)) correlateMessage(stepping, instance, subscription, message);
    else if (isLostOn(instance, subscription, message, stepping.now)) lost.add(bpmnProcessId);
  }
}

/** Sent to somebody who can't hear it, a message is gone before it could go to another, unless it is buffered. */
function isLostOn(
  { elements }: ProcessInstanceState,
  { elementInstanceKey, elementId }: SubscriptionState,
  { expiresAt }: MessageState,
  now: number,
): boolean {
  const element = elements[elementInstanceKey];
  return expiresAt <= now && element !== undefined && !hears(element, elementId);
}
