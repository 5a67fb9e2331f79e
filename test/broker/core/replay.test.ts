import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#engine/broker/core/state/apply/apply.ts';
import { createState, type State } from '#engine/broker/core/state/state.ts';
import type { Event } from '#engine/broker/records/event.ts';
import { deployCommand, testBroker } from '#test/broker/kit/broker.ts';
import { printState } from '#test/broker/kit/print-state.ts';
import { commandOf, moves } from '#test/broker/kit/random-moves.ts';
import { PROCESSES, THROWING, WATCHED } from '#test/broker/kit/processes.ts';

describe('replay', () => {
  it('folds the events into the very state that stepping left, after every single command', async () => {
    // given
    const deploy = await deployCommand([...PROCESSES, WATCHED, ...THROWING]);
    fc.assert(
      fc.property(moves, (sequence) => {
        const broker = testBroker();
        broker.send(deploy);
        const replayed = createState();
        replayed.models = new Map(broker.state.models);
        let folded = fold(replayed, broker.events, 0);
        for (const move of sequence) {
          // when
          const result = broker.attempt(commandOf(broker, move));
          folded = fold(replayed, broker.events, folded);
          // then
          expect(result.bug?.error).toBeUndefined();
          expect(printState(replayed)).toBe(printState(broker.state));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the state untouched when a command is rejected', async () => {
    const broker = testBroker();
    await broker.deploy(...PROCESSES);
    broker.create('desk', { x: 1 });
    const before = printState(broker.state);
    // when
    const result = broker.attempt({ type: 'job.complete', jobKey: 77, variables: {} });
    // then
    expect(result.rejection?.type).toBe('NOT_FOUND');
    expect(result.events).toEqual([]);
    expect(printState(broker.state)).toBe(before);
  });
});

/** As a restart does it: events come back from JSON. */
function fold(state: State, events: readonly Event[], from: number): number {
  for (const event of events.slice(from)) apply(state, JSON.parse(JSON.stringify(event)) as Event);
  return events.length;
}
