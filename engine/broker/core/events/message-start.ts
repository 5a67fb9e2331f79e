import type { JsonObject } from '../../records/json.ts';
import { startInstance } from '../lifecycle/start-instance.ts';
import { messageSlot, parseStartLock, startLockSlot } from '../state/slots.ts';
import type { MessageState, StartSubscriptionState } from '../state/state.ts';
import { emit, type Stepping } from '../stepping.ts';

/** Starts an instance of every process whose message start event waits for the message and isn't locked. */
export function correlateStarts(stepping: Stepping, message: MessageState): void {
  for (const subscription of [...stepping.state.startSubscriptions.values()]) {
    if (subscription.messageName !== message.name) continue;
    if (message.correlatedTo.includes(subscription.bpmnProcessId)) continue;
    const lock = startLockSlot(subscription.bpmnProcessId, message.correlationKey);
    if (message.correlationKey !== '' && stepping.state.startLocks.has(lock)) continue;
    startByMessage(stepping, subscription, message);
  }
}

/** After an instance that held a lock has ended: the oldest buffered message of the same key starts the next one. */
export function correlateNextStart(stepping: Stepping, lock: string): void {
  const { bpmnProcessId, correlationKey } = parseStartLock(lock);
  let next: { subscription: StartSubscriptionState; message: MessageState } | undefined;
  for (const subscription of stepping.state.startSubscriptions.values()) {
    if (subscription.bpmnProcessId !== bpmnProcessId) continue;
    const message = oldestBuffered(stepping, subscription, correlationKey);
    if (message !== undefined && (next === undefined || message.key < next.message.key)) {
      next = { subscription, message };
    }
  }
  if (next !== undefined) startByMessage(stepping, next.subscription, next.message);
}

function oldestBuffered(stepping: Stepping, subscription: StartSubscriptionState, correlationKey: string) {
  const { state, now } = stepping;
  for (const key of state.messageSlots.get(messageSlot(subscription.messageName, correlationKey)) ?? []) {
    const message = state.messages.get(key);
    if (message === undefined || message.expiresAt <= now) continue;
    if (!message.correlatedTo.includes(subscription.bpmnProcessId)) return message;
  }
  return undefined;
}

function startByMessage(
  stepping: Stepping,
  subscription: StartSubscriptionState,
  message: MessageState,
): void {
  const { processDefinitionKey, bpmnProcessId, elementId } = subscription;
  const variables: JsonObject = message.variables;
  const instanceKey = startInstance(stepping, processDefinitionKey, {
    startAt: [elementId],
    startVariables: variables,
  });
  emit(stepping, {
    type: 'message-start.correlated',
    ...{ messageKey: message.key, bpmnProcessId, correlationKey: message.correlationKey, instanceKey },
  });
}
