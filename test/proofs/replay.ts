import { expect } from 'vitest';
import { apply } from '#engine/broker/core/state/apply/apply.ts';
import { createState, type State } from '#engine/broker/core/state/state.ts';
import type { Event } from '#engine/broker/records/event.ts';
import { ChangedParts } from '#engine/broker/runtime/changed-parts.ts';
import { restoreState } from '#engine/broker/runtime/restore-state.ts';
import type { StoredPart } from '#engine/broker/store/read-snapshot.ts';
import { filesCommand, testBroker } from '#test/broker/kit/broker.ts';
import { printState } from '#test/broker/kit/print-state.ts';
import { commandOf } from '#test/broker/kit/random-moves.ts';
import { createDice, type Dice } from '#test/conformance/random/dice.ts';
import { genomeFiles } from '#test/conformance/random/genome-files.ts';
import { growGenome } from '#test/conformance/random/grow-genome.ts';
import { jobTypes, messageNames } from '#test/conformance/random/leaf-details.ts';

const names = { processIds: ['r'], jobTypes, messages: messageNames, errorCodes: ['e1', 'e2', 'e3'] };

/** How much of what a run was to show. */
export interface Replayed {
  steps: number;
  /** Called processes. */
  calls: number;
  /** Decisions evaluated. */
  decisions: number;
}

/**
 * A random process under random commands. After every step a broker that folds the log from its beginning, and one that
 * began at a snapshot of a random step, have the very state that stepping left. Answers what happened on the way.
 */
export async function replayRandomly(seed: number, steps: number): Promise<Replayed> {
  const dice = createDice(seed);
  const broker = testBroker();
  const deploy = await deployable(seed);
  if (deploy === undefined) return { steps: 0, calls: 0, decisions: 0 };
  const changed = new ChangedParts();
  const folded = createState();
  Object.assign(folded, compiledIn(broker.state));
  let restored: State | undefined;
  const snapshotAt = dice.roll(steps);
  for (let index = -1; index < steps; index++) {
    // when
    const { events, bug } = broker.attempt(index < 0 ? deploy : commandOf(broker, someMove(dice), names));
    for (const event of events) changed.note(broker.state, event);
    // then
    expect(bug?.error).toBeUndefined();
    fold(folded, events);
    const left = printState(broker.state);
    expect(printState(folded), `seed ${seed}, step ${index}, folded from the beginning`).toBe(left);
    if (restored) {
      fold(restored, events);
      expect(printState(restored), `seed ${seed}, step ${index}, snapshot at ${snapshotAt}`).toBe(left);
    }
    if (index !== snapshotAt) continue;
    restored = await restoreState(each(changed.take(broker.state)));
    Object.assign(restored, compiledIn(broker.state));
  }
  return {
    steps,
    calls: broker.seen('process-instance.created').filter(({ parent }) => parent !== undefined).length,
    decisions: broker.seen('decision.evaluated').length,
  };
}

/** What is compiled from the log's files, and no part of the state. */
function compiledIn({ models, graphs }: State): Pick<State, 'models' | 'graphs'> {
  return { models, graphs };
}

/** Like the driver's of `commandOf`, but mostly something that moves a token. */
function someMove(dice: Dice): { verb: number; pick: number; value: number } {
  const verb = dice.oneIn(3) ? dice.pick([1, 2, 3, 9, 10]) : dice.roll(18);
  return { verb, pick: dice.roll(50), value: dice.roll(10) };
}

/** The command that deploys the seed's process, what it calls and what it has decided; undefined where the process is one that is refused. */
async function deployable(seed: number) {
  return filesCommand(genomeFiles(growGenome(seed), '')).catch(() => undefined);
}

/** As a restart does it: events come back from JSON. */
function fold(state: State, events: readonly Event[]): void {
  for (const event of events) apply(state, JSON.parse(JSON.stringify(event)) as Event);
}

/** In an order that isn't the one of writing, as the store's is not. */
async function* each(
  parts: readonly { kind: string; key: string; value: string | null }[],
): AsyncGenerator<StoredPart> {
  const present = parts.flatMap(({ kind, key, value }) => (value === null ? [] : [{ kind, key, value }]));
  yield* present.sort((a, b) => (`${a.kind} ${a.key}` < `${b.kind} ${b.key}` ? -1 : 1));
}
