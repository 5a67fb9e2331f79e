import type { JsonObject } from '../../records/json.ts';
import { assignDocument, emptyDocument } from './dictionary.ts';
import { countRunning } from './deployed-resources.ts';
import { offerJob } from './job-index.ts';
import { putInHeap } from './key-heap.ts';
import type { ElementState, JobState, ProcessInstanceState } from './process-instance-state.ts';
import { waitForSignal } from './signal-index.ts';
import type { DueKind, State } from './state.ts';
import { waitAtSlot } from './subscription-index.ts';

/** One index over all instances, as far as it can be told from the instances. */
interface InstanceIndex<Entry> {
  /** What an instance puts into the index: plain JSON, enough to fill it without the instance. */
  entriesOf(instance: ProcessInstanceState): Entry[];
  restore(state: State, instanceKey: number, entries: readonly Entry[]): void;
  /** The index keeps the order in which entries came, so they are put back by ascending first number of all instances. */
  ordered?: true;
}

const owners: InstanceIndex<number> = {
  entriesOf: ({ key, elements, incidents, timers, jobs }) => {
    const inside = [elements, incidents, timers, jobs].flatMap((records) => Object.keys(records).map(Number));
    return inside.includes(key) ? inside : [key, ...inside];
  },
  restore: (state, instanceKey, keys) => {
    for (const key of keys) state.owners.set(key, instanceKey);
  },
};

const activatable: InstanceIndex<[key: number, jobType: string]> = {
  entriesOf: ({ jobs }) =>
    Object.values(jobs)
      .filter(({ lifecycle }) => lifecycle === 'activatable')
      .map(({ key, jobType }) => [key, jobType]),
  restore: (state, _, entries) => {
    for (const [key, jobType] of entries) offerJob(state, key, jobType);
  },
};

const due: InstanceIndex<[rank: number, key: number, kind: DueKind]> = {
  entriesOf: ({ timers, jobs, elements }) => [
    ...Object.values(timers).map(
      ({ key, dueAt }) => [dueAt, key, 'timer.trigger'] as [number, number, DueKind],
    ),
    ...Object.values(jobs).flatMap(dueOfJob),
    ...Object.values(elements).flatMap(dueOfElement),
  ],
  restore: (state, _, entries) => {
    for (const [rank, key, kind] of entries) putInHeap(state.due, { rank, key, kind });
  },
};

function dueOfJob({ key, lifecycle, deadline, recurAt }: JobState): [number, number, DueKind][] {
  if (lifecycle === 'activated' && deadline !== undefined) return [[deadline, key, 'job.time-out']];
  if (lifecycle === 'failed' && recurAt !== undefined) return [[recurAt, key, 'job.recur']];
  return [];
}

function dueOfElement({ key, loop }: ElementState): [number, number, DueKind][] {
  return loop?.continueAt === undefined ? [] : [[loop.continueAt, key, 'multi-instance.continue']];
}

const subscriptions: InstanceIndex<[key: number, messageName: string, correlationKey: string]> = {
  ordered: true,
  entriesOf: (instance) =>
    Object.values(instance.subscriptions).map(
      ({ key, messageName, correlationKey }) =>
        [...[key, messageName, correlationKey]] as [number, string, string],
    ),
  restore: (state, instanceKey, entries) => {
    for (const [key, name, correlationKey] of entries) {
      waitAtSlot(state, { name, correlationKey }, { key, instanceKey });
    }
  },
};

const signals: InstanceIndex<[key: number, signalName: string]> = {
  ordered: true,
  entriesOf: (instance) =>
    Object.values(instance.signals ?? {}).map(({ key, signalName }) => [key, signalName]),
  restore: (state, instanceKey, entries) => {
    for (const [key, signalName] of entries) waitForSignal(state, signalName, { key, instanceKey });
  },
};

const startLocks: InstanceIndex<string> = {
  entriesOf: ({ startLock }) => (startLock === undefined ? [] : [startLock]),
  restore: (state, instanceKey, locks) => {
    for (const lock of locks) state.startLocks.set(lock, instanceKey);
  },
};

const running: InstanceIndex<number> = {
  entriesOf: ({ banned, processDefinitionKey }) => (banned === undefined ? [processDefinitionKey] : []),
  restore: (state, _, keys) => {
    for (const key of keys) countRunning(state, key, 1);
  },
};

/**
 * Every index over all instances. An index that isn't listed here is empty after a restart: a new one is a line in this
 * table. Names are stored; they and the shapes of entries don't change.
 */
const INSTANCE_INDEXES = { owners, activatable, due, subscriptions, signals, startLocks, running } as const;

type IndexName = keyof typeof INSTANCE_INDEXES;

/** What one instance has in the indexes: all that memory needs to know of an instance that lies in the store. */
export interface IndexedInstance {
  key: number;
  entries: { [Name in IndexName]?: ReturnType<(typeof INSTANCE_INDEXES)[Name]['entriesOf']> };
}

const INDEXES = Object.entries(INSTANCE_INDEXES) as [IndexName, InstanceIndex<never>][];

/** What an instance has in the indexes now. */
export function indexInstance(instance: ProcessInstanceState): IndexedInstance {
  const entries: Record<string, unknown> = {};
  for (const [name, index] of INDEXES) {
    const found = index.entriesOf(instance);
    if (found.length > 0) entries[name] = found;
  }
  return { key: instance.key, entries };
}

/** Fills the indexes of a state that is being restored. Call `finish` after the last instance. */
export function restoreIndexes(state: State): { add(instance: IndexedInstance): void; finish(): void } {
  const later: { index: InstanceIndex<never>; instanceKey: number; entry: never; rank: number }[] = [];
  return {
    add({ key: instanceKey, entries }) {
      for (const [name, index] of INDEXES) {
        const found = entries[name] as never[] | undefined;
        if (found === undefined) continue;
        if (index.ordered === undefined) index.restore(state, instanceKey, found);
        else for (const entry of found) later.push({ index, instanceKey, entry, rank: entry[0] });
      }
    },
    finish() {
      later.sort((a, b) => a.rank - b.rank);
      for (const { index, instanceKey, entry } of later) index.restore(state, instanceKey, [entry]);
    },
  };
}

/** Makes an instance that was read from JSON what `apply` would have made it. */
export function reviveInstance(instance: ProcessInstanceState): ProcessInstanceState {
  for (const [scopeKey, variables] of Object.entries(instance.variables)) {
    instance.variables[Number(scopeKey)] = withoutPrototype(variables);
  }
  return instance;
}

function withoutPrototype(document: JsonObject): JsonObject {
  const copy = emptyDocument();
  assignDocument(copy, document);
  return copy;
}
