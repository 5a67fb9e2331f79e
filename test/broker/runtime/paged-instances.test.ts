import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededInstances } from '#engine/broker/core/queries/needed-instances.ts';
import { apply } from '#engine/broker/core/state/apply/apply.ts';
import { indexInstance } from '#engine/broker/core/state/instance-indexes.ts';
import type { State } from '#engine/broker/core/state/state.ts';
import { step } from '#engine/broker/core/step.ts';
import type { CompiledProcess } from '#engine/broker/process/compiled-process.ts';
import type { Command } from '#engine/broker/records/command.ts';
import type { Event } from '#engine/broker/records/event.ts';
import { ChangedParts } from '#engine/broker/runtime/changed-parts.ts';
import type { PagedInstances } from '#engine/broker/runtime/paged-instances.ts';
import { restorePagedState } from '#engine/broker/runtime/restore-state.ts';
import { deployCommand, testBroker } from '#test/broker/kit/broker.ts';
import { printState } from '#test/broker/kit/print-state.ts';
import { PROCESSES, WATCHED } from '#test/broker/kit/processes.ts';
import { commandOf, moves } from '#test/broker/kit/random-moves.ts';

const tiny = { instances: 1, characters: 1_000_000 };

/** What happens to the memory before a command. */
const shocks = fc.array(fc.constantFrom('nothing', 'snapshot', 'fetch', 'restart'), {
  minLength: 60,
  maxLength: 60,
});

/** A broker whose instances lie in a store of its own, a Map of texts. */
class PagedBroker {
  readonly #parts = new Map<string, string>();
  readonly #models: State['models'];
  /** What a log would have behind the last snapshot. */
  #tail: Event[] = [];
  #changed = new ChangedParts();
  state!: State;
  instances!: PagedInstances;

  constructor(models: State['models']) {
    this.#models = models;
  }

  /** Forgets everything in memory and builds it up again from the store and the log behind it. */
  async restart(): Promise<void> {
    const parts = this.#parts;
    const source = {
      readMany: (keys: readonly number[]) =>
        Promise.resolve(
          keys.slice(0, 2).flatMap((key) => {
            const value = parts.get(`instance ${key}`);
            return value === undefined ? [] : [{ key, value }];
          }),
        ),
      readNow: (key: number) => parts.get(`instance ${key}`),
    };
    const restored = await restorePagedState(snapshotOf(parts), source);
    Object.assign(this, { state: restored.state, instances: restored.instances });
    this.state.models = new Map(this.#models);
    this.#changed = new ChangedParts();
    for (const event of this.#tail) {
      apply(this.state, JSON.parse(JSON.stringify(event)) as Event);
      this.#changed.note(this.state, event);
    }
  }

  snapshot(): void {
    for (const { kind, key, value } of this.#changed.take(this.state)) {
      if (value === null) this.#parts.delete(`${kind} ${key}`);
      else this.#parts.set(`${kind} ${key}`, value);
      if (kind === 'instance' && value !== null) this.instances.noteStored(Number(key), value.length);
    }
    this.#tail = [];
    this.instances.evict(tiny, (key) => this.#changed.has('instance', key));
  }

  fetch(command: Command<CompiledProcess>): Promise<void> {
    return this.instances.load(this.instances.coldAmong(neededInstances(this.state, command), 100));
  }

  step(command: Command<CompiledProcess>, now: number): Event[] {
    const { events } = step(this.state, command, { now });
    for (const event of events) this.#changed.note(this.state, event);
    this.#tail.push(...events);
    return events;
  }

  print(): string {
    const whole = new Map([...this.instances.keys()].map((key) => [key, this.instances.get(key)]));
    return printState({ ...this.state, instances: whole } as State);
  }
}

function snapshotOf(parts: ReadonlyMap<string, string>) {
  const stored = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  async function* partsBeside() {
    for (const [name, value] of stored) {
      const [kind = '', key = ''] = name.split(' ');
      if (kind !== 'instance') yield { kind, key, value };
    }
  }
  async function* indexed() {
    const instances = stored.filter(([name]) => name.startsWith('instance'));
    const entries = instances.map(([, value]) => indexInstance(JSON.parse(value) as never));
    yield JSON.stringify(entries.map((entry) => [entry.key, entry.entries]));
  }
  return { partsBeside: partsBeside(), indexed: indexed() };
}

describe('a broker that keeps hardly any instance in memory', () => {
  it('does exactly what one does that keeps all, whenever they leave and come back', async () => {
    const deploy = await deployCommand([...PROCESSES, WATCHED]);
    let faults = 0;
    await fc.assert(
      fc.asyncProperty(moves, shocks, async (sequence, before) => {
        // given
        const plain = testBroker();
        plain.send(deploy);
        const paged = new PagedBroker(new Map(plain.state.models));
        await paged.restart();
        paged.step(deploy, plain.now);
        for (const [index, move] of sequence.entries()) {
          const command = commandOf(plain, move);
          if (before[index] === 'snapshot') paged.snapshot();
          else if (before[index] === 'fetch') await paged.fetch(command);
          else if (before[index] === 'restart') await paged.restart();
          // when
          const expected = plain.attempt(command).events;
          const events = paged.step(command, plain.now);
          // then
          expect(events).toEqual(expected);
          expect(paged.instances.size).toBe(plain.state.instances.size);
        }
        faults += paged.instances.faults;
        expect(paged.print()).toBe(printState(plain.state));
      }),
      { numRuns: 150 },
    );
    expect(faults).toBeGreaterThan(50);
  });
});
