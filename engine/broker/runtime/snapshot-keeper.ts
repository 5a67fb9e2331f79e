import type { State } from '../core/state/state.ts';
import type { Event } from '../records/event.ts';
import type { PartitionWriter } from '../store/partition-writer.ts';
import type { StatePart } from '../store/write-snapshot.ts';
import type { ChangedParts } from './changed-parts.ts';
import type { SnapshotPace } from './limits.ts';
import type { Clock } from './machine-clock.ts';
import type { HotBudget, PagedInstances } from './paged-instances.ts';
import type { RuntimeLog } from './runtime-log.ts';

/** What the keeper watches, and what it writes with. */
export interface SnapshotKeeperOptions {
  writer: PartitionWriter;
  state: State;
  instances: PagedInstances;
  budget: HotBudget;
  pace: SnapshotPace;
  /** What has changed since the last snapshot. */
  changed: ChangedParts;
  /** Position of the last snapshot. */
  snapshotPosition: number;
  /** Position of the last step: `changed` has what lies between the two. */
  position: number;
  clock: Clock;
  log: RuntimeLog;
  /** Runs work between two batches, with everything before it durable. */
  pause(work: () => void): Promise<void>;
}

/** Takes a snapshot now and then, and at a clean stop; afterwards instances that nobody works on may leave the memory. */
export class SnapshotKeeper {
  readonly #options: SnapshotKeeperOptions;
  #position: number;
  #current: number;
  #characters = 0;
  #taking: Promise<void> | null = null;

  constructor(options: SnapshotKeeperOptions) {
    this.#options = options;
    this.#position = options.snapshotPosition;
    this.#current = options.position;
  }

  /** Call with the events of every step, once they are folded in, and their length in the log. */
  note(events: readonly Event[], position: number, characters: number): void {
    const { changed, state, log } = this.#options;
    for (const event of events) changed.note(state, event);
    this.#current = position;
    this.#characters += characters;
    if (this.#taking || !this.#isDue()) return;
    this.#taking = this.#take()
      .catch((err: unknown) => log.warn({ err }, 'no snapshot was taken; the log has everything'))
      .finally(() => (this.#taking = null));
  }

  /** The last one, at a clean stop. */
  async last(): Promise<void> {
    await this.#taking;
    if (this.#current !== this.#position) await this.#take();
  }

  #isDue(): boolean {
    const { pace, changed } = this.#options;
    return (
      this.#current - this.#position >= pace.steps ||
      changed.size >= pace.parts ||
      this.#characters >= pace.characters
    );
  }

  /** Collects what has changed between two batches, and writes it while the commands go on. */
  async #take(): Promise<void> {
    const { writer, changed, state, clock, log, pause } = this.#options;
    const begin = performance.now();
    let parts: StatePart[] = [];
    let position = this.#current;
    await pause(() => {
      position = this.#current;
      parts = changed.take(state);
      this.#characters = 0;
    });
    const heldMs = performance.now() - begin;
    try {
      await writer.writeSnapshot(position, clock(), parts);
    } catch (error) {
      changed.putBack(parts);
      throw error;
    }
    this.#position = position;
    this.#letGo(parts);
    log.debug({ position, parts: parts.length, heldMs, ms: performance.now() - begin }, 'snapshot');
  }

  #letGo(parts: readonly StatePart[]): void {
    const { instances, changed, budget } = this.#options;
    for (const { kind, key, value } of parts) {
      if (kind === 'instance' && value !== null) instances.noteStored(Number(key), value.length);
    }
    instances.evict(budget, (key) => changed.has('instance', key));
  }
}
