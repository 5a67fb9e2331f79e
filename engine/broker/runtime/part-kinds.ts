import { reviveInstance } from '../core/state/instance-indexes.ts';
import { putInHeap } from '../core/state/key-heap.ts';
import type { ProcessInstanceState, TimerState } from '../core/state/process-instance-state.ts';
import { messageIdSlot, messageSlot } from '../core/state/slots.ts';
import { addDeletedResource, addForm, addVersion } from '../core/state/deployed-resources.ts';
import type {
  Decision,
  DecisionRequirements,
  DeletedResource,
  FormDefinition,
  MessageState,
  ProcessDefinition,
  SignalStartState,
  StartSubscriptionState,
  State,
} from '../core/state/state.ts';

/** How one kind of part is found in a state, and put back into one that is being restored. */
interface PartKindOf<Part extends object> {
  partsOf(state: State): Pick<ReadonlyMap<number, Part>, 'get'>;
  /** Puts a part back, with what the indexes have of it (those over instances are filled by `instance-indexes.ts`). */
  restore(state: State, part: Part): void;
}

const definition: PartKindOf<ProcessDefinition> = {
  partsOf: ({ definitions }) => definitions,
  restore: ({ definitions, versions }, part) => {
    definitions.set(part.key, part);
    addVersion(versions, part.bpmnProcessId, part.key);
  },
};

const decisionRequirements: PartKindOf<DecisionRequirements> = {
  partsOf: (state) => state.decisionRequirements,
  restore: (state, part) => {
    state.decisionRequirements.set(part.key, part);
    addVersion(state.decisionRequirementsVersions, part.decisionRequirementsId, part.key);
  },
};

const decision: PartKindOf<Decision> = {
  partsOf: ({ decisions }) => decisions,
  restore: ({ decisions, decisionVersions }, part) => {
    decisions.set(part.key, part);
    addVersion(decisionVersions, part.decisionId, part.key);
  },
};

const instance: PartKindOf<ProcessInstanceState> = {
  partsOf: ({ instances }) => instances,
  restore: ({ instances }, part) => void instances.set(part.key, reviveInstance(part)),
};

const message: PartKindOf<MessageState> = {
  partsOf: ({ messages }) => messages,
  restore: (state, part) => {
    const { key, name, correlationKey, messageId, expiresAt } = part;
    state.messages.set(key, part);
    const slot = messageSlot(name, correlationKey);
    const buffered = state.messageSlots.get(slot);
    if (buffered === undefined) state.messageSlots.set(slot, new Set([key]));
    else buffered.add(key);
    if (messageId !== '') state.messageIds.add(messageIdSlot(name, correlationKey, messageId));
    putInHeap(state.due, { rank: expiresAt, key, kind: 'message.expire' });
  },
};

const startSubscription: PartKindOf<StartSubscriptionState> = {
  partsOf: ({ startSubscriptions }) => startSubscriptions,
  restore: ({ startSubscriptions }, part) => void startSubscriptions.set(part.key, part),
};

const signalStart: PartKindOf<SignalStartState> = {
  partsOf: ({ signalStarts }) => signalStarts,
  restore: ({ signalStarts }, part) => void signalStarts.set(part.key, part),
};

const startTimer: PartKindOf<TimerState> = {
  partsOf: ({ startTimers }) => startTimers,
  restore: ({ startTimers, due }, part) => {
    startTimers.set(part.key, part);
    putInHeap(due, { rank: part.dueAt, key: part.key, kind: 'timer.trigger' });
  },
};

const form: PartKindOf<FormDefinition> = {
  partsOf: ({ forms }) => forms,
  restore: addForm,
};

const deletedResource: PartKindOf<DeletedResource> = {
  partsOf: ({ deletedResources }) => deletedResources,
  restore: addDeletedResource,
};

/**
 * The parts a state is kept in: what changes on its own is kept on its own, under its key. Everything else is an index over
 * them. A new kind is a line here, and one in `event-parts.ts` for each event that changes such a part. Names are stored.
 */
export const PART_KINDS = {
  definition,
  decisionRequirements,
  decision,
  instance,
  message,
  startSubscription,
  signalStart,
  startTimer,
  form,
  deletedResource,
} as const;

export type PartKind = keyof typeof PART_KINDS;

/** The kind of that name, whatever its parts are. @throws when there is none: a newer program wrote it. */
export function partKind(name: string): PartKindOf<object> {
  const found = (PART_KINDS as Partial<Record<string, unknown>>)[name];
  if (found === undefined)
    throw new Error(`Expected a part of the broker's state but got the kind '${name}'.`);
  return found as PartKindOf<object>;
}
