import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangedParts } from '#engine/broker/runtime/changed-parts.ts';
import { restoreState } from '#engine/broker/runtime/restore-state.ts';
import type { StoredPart } from '#engine/broker/store/read-snapshot.ts';
import { deployCommand, testBroker } from '#test/broker/kit/broker.ts';
import { printState } from '#test/broker/kit/print-state.ts';
import { PROCESSES, THROWING, WATCHED } from '#test/broker/kit/processes.ts';
import { commandOf, moves } from '#test/broker/kit/random-moves.ts';

async function* each(parts: Iterable<StoredPart>): AsyncGenerator<StoredPart> {
  yield* [...parts].sort((a, b) => (`${a.kind} ${a.key}` < `${b.kind} ${b.key}` ? -1 : 1));
}

describe('a state put together from its parts', () => {
  it('is the very state that stepping left, whatever happened and whenever parts were taken', async () => {
    const deploy = await deployCommand([...PROCESSES, WATCHED, ...THROWING]);
    await fc.assert(
      fc.asyncProperty(moves, fc.integer({ min: 1, max: 30 }), async (sequence, takeEvery) => {
        // given
        const broker = testBroker();
        const changed = new ChangedParts();
        const stored = new Map<string, StoredPart>();
        const store = () => {
          for (const { kind, key, value } of changed.take(broker.state)) {
            if (value === null) stored.delete(`${kind} ${key}`);
            else stored.set(`${kind} ${key}`, { kind, key, value });
          }
        };
        for (const event of broker.send(deploy).events) changed.note(broker.state, event);
        // when
        for (const [index, move] of sequence.entries()) {
          const { events } = broker.attempt(commandOf(broker, move));
          for (const event of events) changed.note(broker.state, event);
          if (index % takeEvery === 0) store();
        }
        store();
        // then
        const restored = await restoreState(each(stored.values()));
        expect(printState(restored)).toBe(printState(broker.state));
      }),
      { numRuns: 100 },
    );
  });
});
