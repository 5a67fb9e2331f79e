import { assignDocument, emptyDocument } from '../core/state/dictionary.ts';
import { makeActivatable } from '../core/state/job-index.ts';
import { putInHeap } from '../core/state/key-heap.ts';
import type { JobState, ProcessInstanceState, TimerState } from '../core/state/process-instance-state.ts';
import { messageIdSlot, messageSlot } from '../core/state/slots.ts';
import {
  createState,
  type MessageState,
  type ProcessDefinition,
  type StartSubscriptionState,
  type State,
} from '../core/state/state.ts';
import type { JsonObject } from '../records/json.ts';
import { addSubscription } from '../core/state/subscription-index.ts';

/** One stored part. */
export interface StoredPart {
  kind: string;
  key: string;
  value: string;
}

/**
 * Puts a state together from its stored parts and builds the indexes over them, in the order of the keys, which is
 * the order in which they were filled in the first place. `models` stay empty: compile the definitions afterwards.
 */
export async function restoreState(parts: AsyncIterable<StoredPart>): Promise<State> {
  const state = createState();
  const subscriptions: { instance: ProcessInstanceState; key: number }[] = [];
  for await (const part of parts) restorePart(state, part, subscriptions);
  for (const { instance, key } of subscriptions.sort((a, b) => a.key - b.key)) {
    const subscription = instance.subscriptions[key];
    if (subscription) addSubscription(state, instance, subscription);
  }
  for (const keys of state.versions.values()) keys.sort((a, b) => a - b);
  return state;
}

function restorePart(
  state: State,
  { kind, value }: StoredPart,
  subscriptions: { instance: ProcessInstanceState; key: number }[],
): void {
  const read: unknown = JSON.parse(value);
  if (kind === 'counter') state.nextKey = read as number;
  else if (kind === 'definition') restoreDefinition(state, read as ProcessDefinition);
  else if (kind === 'message') restoreMessage(state, read as MessageState);
  else if (kind === 'startSubscription') {
    const subscription = read as StartSubscriptionState;
    state.startSubscriptions.set(subscription.key, subscription);
  } else if (kind === 'startTimer') {
    const timer = read as TimerState;
    state.startTimers.set(timer.key, timer);
    putInHeap(state.due, { rank: timer.dueAt, key: timer.key, kind: 'timer.trigger' });
  } else if (kind === 'instance') {
    const instance = restoreInstance(state, read as ProcessInstanceState);
    for (const { key } of Object.values(instance.subscriptions)) subscriptions.push({ instance, key });
  } else throw new Error(`Expected a part of the broker's state but got the kind '${kind}'.`);
}

function restoreDefinition(state: State, definition: ProcessDefinition): void {
  state.definitions.set(definition.key, definition);
  const versions = state.versions.get(definition.bpmnProcessId);
  if (versions) versions.push(definition.key);
  else state.versions.set(definition.bpmnProcessId, [definition.key]);
}

function restoreMessage(state: State, message: MessageState): void {
  const { key, name, correlationKey, messageId, expiresAt } = message;
  state.messages.set(key, message);
  const slot = messageSlot(name, correlationKey);
  const buffered = state.messageSlots.get(slot);
  if (buffered) buffered.add(key);
  else state.messageSlots.set(slot, new Set([key]));
  if (messageId !== '') state.messageIds.add(messageIdSlot(name, correlationKey, messageId));
  putInHeap(state.due, { rank: expiresAt, key, kind: 'message.expire' });
}

function restoreInstance(state: State, instance: ProcessInstanceState): ProcessInstanceState {
  for (const [scopeKey, variables] of Object.entries(instance.variables)) {
    instance.variables[Number(scopeKey)] = withoutPrototype(variables);
  }
  state.instances.set(instance.key, instance);
  for (const { key } of Object.values(instance.elements)) state.owners.set(key, instance.key);
  for (const { key } of Object.values(instance.incidents)) state.owners.set(key, instance.key);
  for (const timer of Object.values(instance.timers)) {
    state.owners.set(timer.key, instance.key);
    putInHeap(state.due, { rank: timer.dueAt, key: timer.key, kind: 'timer.trigger' });
  }
  for (const job of Object.values(instance.jobs)) {
    state.owners.set(job.key, instance.key);
    restoreJob(state, job);
  }
  if (instance.startLock !== undefined) state.startLocks.set(instance.startLock, instance.key);
  return instance;
}

function restoreJob(state: State, job: JobState): void {
  if (job.lifecycle === 'activatable') makeActivatable(state, job);
  else if (job.lifecycle === 'activated' && job.deadline !== undefined) {
    putInHeap(state.due, { rank: job.deadline, key: job.key, kind: 'job.time-out' });
  } else if (job.lifecycle === 'failed' && job.recurAt !== undefined) {
    putInHeap(state.due, { rank: job.recurAt, key: job.key, kind: 'job.recur' });
  }
}

function withoutPrototype(document: JsonObject): JsonObject {
  const copy = emptyDocument();
  assignDocument(copy, document);
  return copy;
}
