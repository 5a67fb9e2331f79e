import { expect } from 'vitest';
import { apply } from '#engine/broker/core/state/apply/apply.ts';
import { createState, type State } from '#engine/broker/core/state/state.ts';
import type { Event } from '#engine/broker/records/event.ts';
import { ChangedParts } from '#engine/broker/runtime/changed-parts.ts';
import { restoreState } from '#engine/broker/runtime/restore-state.ts';
import type { StoredPart } from '#engine/broker/store/read-snapshot.ts';
import { deployCommand, testBroker } from '#test/broker/kit/broker.ts';
import { printState } from '#test/broker/kit/print-state.ts';
import { commandOf } from '#test/broker/kit/random-moves.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';
import { createDice, type Dice } from '#test/conformance/random/dice.ts';
import { writeGenome } from '#test/conformance/random/genome-diagram.ts';
import { growGenome } from '#test/conformance/random/grow-genome.ts';
import { jobTypes, messageNames } from '#test/conformance/random/leaf-details.ts';

const names = { processIds: ['r'], jobTypes, messages: messageNames, errorCodes: ['e1', 'e2', 'e3'] };

/**
 * A random process under random commands. After every step a broker that folds the log from its beginning, and one that
 * began at a snapshot of a random step, have the very state that stepping left. Answers the number of steps.
 */
export async function replayRandomly(seed: number, steps: number): Promise<number> {
  const dice = createDice(seed);
  const broker = testBroker();
  const deploy = await deployable(seed);
  if (deploy === undefined) return 0;
  const changed = new ChangedParts();
  const folded = createState();
  folded.models = broker.state.models;
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
    restored.models = broker.state.models;
  }
  return steps;
}

/** Like the driver's of `commandOf`, but mostly something that moves a token. */
function someMove(dice: Dice): { verb: number; pick: number; value: number } {
  const verb = dice.oneIn(3) ? dice.pick([1, 2, 3, 9, 10]) : dice.roll(18);
  return { verb, pick: dice.roll(50), value: dice.roll(10) };
}

/** The command that deploys the seed's process; undefined where the process is one that is refused. */
async function deployable(seed: number) {
  const xml = writeBpmn('r', writeGenome(growGenome(seed)), '');
  return deployCommand([xml]).catch(() => undefined);
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
