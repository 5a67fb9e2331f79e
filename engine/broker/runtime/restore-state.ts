import { indexInstance, restoreIndexes } from '../core/state/instance-indexes.ts';
import { createState, type State } from '../core/state/state.ts';
import { partKind } from './part-kinds.ts';

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
  const indexes = restoreIndexes(state);
  for await (const { kind, key, value } of parts) {
    const read: unknown = JSON.parse(value);
    if (kind === 'counter') state.nextKey = read as number;
    else partKind(kind).restore(state, read as object);
    if (kind === 'instance') {
      const instance = state.instances.get(Number(key));
      if (instance !== undefined) indexes.add(indexInstance(instance));
    }
  }
  indexes.finish();
  return state;
}
