import { hydrate, hydrateDefinitions, needsHydration, type Compilers } from '../core/hydrate.ts';
import { apply } from '../core/state/apply/apply.ts';
import type { Event } from '../records/event.ts';
import type { PartitionWriter } from '../store/partition-writer.ts';
import type { LoggedStep } from '../store/read-log.ts';
import { ChangedParts } from './changed-parts.ts';
import { partsOfEvent } from './event-parts.ts';
import { restorePagedState, type PagedState } from './restore-state.ts';

/** The state as the log has it. */
export interface RebuiltState extends Omit<PagedState, 'unindexed'> {
  /** Position of the last step in the log. */
  position: number;
  /** Position of the last snapshot; what has changed behind it is in `changed`. */
  snapshotPosition: number;
  changed: ChangedParts;
}

const stepsAtOnce = 500;

/**
 * Folds the last snapshot and the log behind it into a state: the same `apply` as in the first place, so the result
 * is the state the last writer had when its last commit was durable. Instances that nothing behind the snapshot concerns
 * stay in the store.
 */
export async function rebuildState(
  writer: Pick<PartitionWriter, 'readSnapshot' | 'readLog' | 'instances'>,
  compile: Compilers,
): Promise<RebuiltState> {
  const snapshot = await writer.readSnapshot();
  const { unindexed, ...paged } = await restorePagedState(snapshot, writer.instances);
  const { state, instances } = paged;
  await hydrateDefinitions(state, compile);
  const changed = new ChangedParts();
  for (const key of unindexed) changed.add('instance', key);
  let { position } = snapshot;
  for await (const steps of inPages(writer.readLog(position))) {
    const events = steps.flatMap((step) => step.events);
    for (const keys of inParts(instances.coldAmong(instancesOf(events, paged), Infinity)))
      await instances.load(keys);
    for (const event of events) {
      if (needsHydration(event)) await hydrate(state, event, compile);
      apply(state, event);
      changed.note(state, event);
    }
    position = steps.at(-1)?.position ?? position;
  }
  return { ...paged, position, snapshotPosition: snapshot.position, changed };
}

async function* inPages(log: AsyncIterable<LoggedStep>): AsyncGenerator<LoggedStep[]> {
  let page: LoggedStep[] = [];
  for await (const step of log) {
    if (page.push(step) < stepsAtOnce) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

function* instancesOf(events: readonly Event[], { state }: Pick<PagedState, 'state'>): Generator<number> {
  for (const event of events) {
    for (const [kind, key] of partsOfEvent(event, state)) if (kind === 'instance') yield key;
  }
}

function* inParts(keys: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < keys.length; from += stepsAtOnce) yield keys.slice(from, from + stepsAtOnce);
}
