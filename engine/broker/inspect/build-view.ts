import { hydrate } from '../core/hydrate.ts';
import { apply } from '../core/state/apply/apply.ts';
import { createState, type State } from '../core/state/state.ts';
import { restoreState } from '../runtime/restore-state.ts';
import type { View, ViewOptions } from './view.ts';

const progressEverySteps = 20_000;

/**
 * Builds the state of a position: the last snapshot if it isn't younger than that, else from the log's beginning; then the
 * log behind it, by the same `apply` that the broker uses.
 * @throws when the log no longer reaches back far enough, or not up to that position.
 */
export async function buildView({ reader, compile, at, onProgress }: ViewOptions): Promise<View> {
  const reach = await reader.reach();
  const snapshot = await reader.readSnapshot();
  const last = Math.max(reach.last, snapshot.position);
  const wanted = at ?? last;
  if (wanted > last) throw new Error(`Expected a position up to ${last} but got ${wanted}.`);
  const fromSnapshot = snapshot.position <= wanted;
  if (!fromSnapshot && reach.first !== 1) {
    const from = `${snapshot.position} (the last snapshot)`;
    throw new Error(`Expected a position from ${from} on, since older log was dropped, but got ${wanted}.`);
  }
  const state = fromSnapshot ? await restoreState(snapshot.parts) : createState();
  for (const definition of state.definitions.values()) {
    await hydrate(state, { type: 'process.created', ...definition }, compile);
  }
  let position = fromSnapshot ? snapshot.position : 0;
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

async function fold(
  state: State,
  events: Parameters<typeof hydrate>[1][],
  compile: ViewOptions['compile'],
): Promise<void> {
  for (const event of events) {
    if (event.type === 'process.created') await hydrate(state, event, compile);
    apply(state, event);
  }
}
