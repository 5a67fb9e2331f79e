import { hydrate, type CompileProcesses } from '../core/hydrate.ts';
import { apply } from '../core/state/apply/apply.ts';
import type { State } from '../core/state/state.ts';
import type { PartitionWriter } from '../store/partition-writer.ts';
import { restoreState } from './restore-state.ts';
import { ChangedParts } from './changed-parts.ts';

/** The state as the log has it. */
export interface RebuiltState {
  state: State;
  /** Position of the last step in the log. */
  position: number;
  /** Position of the last snapshot; what has changed behind it is in `changed`. */
  snapshotPosition: number;
  changed: ChangedParts;
}

/**
 * Folds the last snapshot and the log behind it into a state: the same `apply` as in the first place, so the result
 * is the state the last writer had when its last commit was durable.
 */
export async function rebuildState(
  writer: PartitionWriter,
  compile: CompileProcesses,
): Promise<RebuiltState> {
  const snapshot = await writer.readSnapshot();
  const state = await restoreState(snapshot.parts);
  for (const definition of state.definitions.values()) {
    await hydrate(state, { type: 'process.created', ...definition }, compile);
  }
  const changed = new ChangedParts();
  let { position } = snapshot;
  for await (const logged of writer.readLog(position)) {
    for (const event of logged.events) {
      if (event.type === 'process.created') await hydrate(state, event, compile);
      apply(state, event);
      changed.note(state, event);
    }
    ({ position } = logged);
  }
  return { state, position, snapshotPosition: snapshot.position, changed };
}
