import type { CorrelateOperation } from '../operation.ts';
import { awaitedEvent, compiledOf, elementOf, modelOf } from '../state/lookup.ts';
import type { ProcessInstanceState, SubscriptionState } from '../state/process-instance-state.ts';
import { messageSlot } from '../state/slots.ts';
import type { MessageState } from '../state/state.ts';
import { emit, type Stepping } from '../stepping.ts';
import { isWaiting } from './is-waiting.ts';
import { triggerEvent } from './trigger.ts';

/** A message meets a subscription. One that stays open (non-interrupting) looks for the next buffered message. */
export function correlateMessage(
  stepping: Stepping,
  instance: ProcessInstanceState,
  subscription: SubscriptionState,
  message: MessageState,
): void {
  const { state } = stepping;
  const waiting = elementOf(instance, subscription.elementInstanceKey);
  const { key, elementId } = subscription;
  const event = awaitedEvent(state, instance, waiting, elementId);
  const { bpmnProcessId } = modelOf(state, instance.processDefinitionKey);
  const before = stepping.instanceKey;
  stepping.instanceKey = instance.key;
  emit(stepping, {
    type: 'message-subscription.correlated',
    ...{ key, instanceKey: instance.key, messageKey: message.key, bpmnProcessId },
  });
  if (event.interrupting)
    emit(stepping, { type: 'message-subscription.closed', key, instanceKey: instance.key });
  const compiled = compiledOf(state, instance, waiting);
  triggerEvent(stepping, { instance, waiting, compiled, event, variables: message.variables });
  if (!event.interrupting)
    stepping.queue.push({ do: 'correlate', instanceKey: instance.key, subscriptionKey: key });
  stepping.instanceKey = before ?? instance.key;
}

/**
 * Looks for a buffered message that a subscription may take: the oldest this process hasn't met yet. It takes two turns,
 * as in Zeebe, where the subscription asks in one and is answered in another (measured on 8.5.25).
 */
export function correlateBuffered(stepping: Stepping, operation: CorrelateOperation): void {
  if (operation.asked !== true) {
    stepping.queue.push({ ...operation, asked: true });
    return;
  }
  const { state, now } = stepping;
  const instance = state.instances.get(operation.instanceKey);
  const subscription = instance?.subscriptions[operation.subscriptionKey];
  if (instance === undefined || subscription === undefined || !isWaiting(instance, subscription)) return;
  const { bpmnProcessId } = modelOf(state, instance.processDefinitionKey);
  const slot = messageSlot(subscription.messageName, subscription.correlationKey);
  for (const key of state.messageSlots.get(slot) ?? []) {
    const message = state.messages.get(key);
    if (message === undefined || message.expiresAt <= now || message.correlatedTo.includes(bpmnProcessId))
      continue;
    correlateMessage(stepping, instance, subscription, message);
    return;
  }
}
