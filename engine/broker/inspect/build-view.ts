import { hydrate, hydrateDefinitions, needsHydration } from '../core/hydrate.ts';
import { apply } from '../core/state/apply/apply.ts';
import { createState, type State } from '../core/state/state.ts';
import { restoreState } from '../runtime/restore-state.ts';
import type { Snapshot } from '../store/read-snapshot.ts';
import type { View, ViewOptions } from './view.ts';

const progressEverySteps = 20_000;

/**
 * Builds the state of a position: the last snapshot if it isn't younger than that, else a checkpoint, else from the log's
 * beginning; then the log behind it, by the same `apply` that the broker uses.
 * @throws when the log no longer reaches back far enough, or not up to that position.
 */
export async function buildView({ reader, compile, at, onProgress }: ViewOptions): Promise<View> {
  const reach = await reader.reach();
  const snapshot = await reader.readSnapshot();
  const last = Math.max(reach.last, snapshot.position);
  const wanted = at ?? last;
  if (wanted > last) throw new Error(`Expected a position up to ${last} but got ${wanted}.`);
  const base = await baseOf(reader, snapshot, wanted, reach.first);
  const { state } = base;
  await hydrateDefinitions(state, compile);
  let { position } = base;
  if (position < wanted) {
    for await (const step of reader.readLog(position)) {
      if (step.position > wanted) break;
      await fold(state, step.events, compile);
      position = step.position;
      if (position % progressEverySteps === 0) onProgress(position, wanted);
    }
  }
  return { state, position, recordedAt: await reader.recordedAt(position), reader };
}

/** The nearest whole state at or before a position. */
async function baseOf(
  reader: ViewOptions['reader'],
  snapshot: Snapshot,
  wanted: number,
  logBegins: number,
): Promise<{ state: State; position: number }> {
  if (snapshot.position <= wanted)
    return { state: await restoreState(snapshot.parts), position: snapshot.position };
  const checkpoints = await reader.checkpoints();
  const nearest = checkpoints.findLast(({ position }) => position <= wanted);
  if (nearest !== undefined) {
    const { position } = nearest;
    return { state: await restoreState(reader.readCheckpoint(position)), position };
  }
  if (logBegins === 1) return { state: createState(), position: 0 };
  const from = checkpoints[0]?.position ?? snapshot.position;
  throw new Error(`Expected a position from ${from} on, since older log was dropped, but got ${wanted}.`);
}

async function fold(
  state: State,
  events: Parameters<typeof hydrate>[1][],
  compile: ViewOptions['compile'],
): Promise<void> {
  for (const event of events) {
    if (needsHydration(event)) await hydrate(state, event, compile);
    apply(state, event);
  }
}
