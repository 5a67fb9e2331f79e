import { indexInstance, restoreIndexes, type IndexedInstance } from '../core/state/instance-indexes.ts';
import { createState, type State } from '../core/state/state.ts';
import type { Snapshot, StoredPart } from '../store/read-snapshot.ts';
import { PagedInstances, type PageSource } from './paged-instances.ts';
import { partKind } from './part-kinds.ts';

/**
 * Puts a state together from its stored parts, all in memory, and builds the indexes over them. `models` stay empty:
 * compile the definitions afterwards.
 */
export async function restoreState(parts: AsyncIterable<StoredPart>): Promise<State> {
  const state = createState();
  const indexes = restoreIndexes(state);
  for await (const part of parts) {
    restorePart(state, part);
    const instance = part.kind === 'instance' ? state.instances.get(Number(part.key)) : undefined;
    if (instance !== undefined) indexes.add(indexInstance(instance));
  }
  indexes.finish();
  return state;
}

/** A state whose instances lie in the store until they are needed. */
export interface PagedState {
  state: State;
  instances: PagedInstances;
  /** Instances that a program of before stored: their index entries are to be stored with the next snapshot. */
  unindexed: number[];
}

/** The same from a snapshot, but of indexed instances only what the indexes need is read. */
export async function restorePagedState(
  snapshot: Pick<Snapshot, 'partsBeside' | 'indexed'>,
  source: PageSource,
): Promise<PagedState> {
  const state = createState();
  const instances = new PagedInstances(state.owners, source);
  state.instances = instances;
  const indexes = restoreIndexes(state);
  const unindexed: number[] = [];
  for await (const part of snapshot.partsBeside) {
    restorePart(state, part);
    const instance = part.kind === 'instance' ? instances.get(Number(part.key)) : undefined;
    if (instance === undefined) continue;
    indexes.add(indexInstance(instance));
    unindexed.push(instance.key);
  }
  for await (const page of snapshot.indexed) {
    for (const [key, entries] of JSON.parse(page) as [number, IndexedInstance['entries']][]) {
      indexes.add({ key, entries });
      instances.addCold();
    }
  }
  indexes.finish();
  return { state, instances, unindexed };
}

function restorePart(state: State, { kind, value }: StoredPart): void {
  const read: unknown = JSON.parse(value);
  if (kind === 'counter') state.nextKey = read as number;
  else partKind(kind).restore(state, read as object);
}
