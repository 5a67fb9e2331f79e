import type { State } from '../core/state/state.ts';
import type { Event } from '../records/event.ts';
import type { PartitionWriter } from '../store/partition-writer.ts';
import type { StatePart } from '../store/write-snapshot.ts';
import type { Clock } from './machine-clock.ts';
import type { RuntimeLog } from './runtime-log.ts';
import type { ChangedParts } from './changed-parts.ts';

/** A snapshot is due after this many steps, so that a start never folds many more … */
const everySteps = 10_000;
/** … or when so many parts have changed: collecting them holds the commands up for some milliseconds. */
const everyParts = 5_000;

/** What the keeper watches, and what it writes with. */
export interface SnapshotKeeperOptions {
  writer: PartitionWriter;
  state: State;
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

/** Takes a snapshot now and then, and at a clean stop. */
export class SnapshotKeeper {
  readonly #options: SnapshotKeeperOptions;
  #position: number;
  #current: number;
  #taking: Promise<void> | null = null;

  constructor(options: SnapshotKeeperOptions) {
    this.#options = options;
    this.#position = options.snapshotPosition;
    this.#current = options.position;
  }

  /** Call with the events of every step, once they are folded in. */
  note(events: readonly Event[], position: number): void {
    const { changed, state, log } = this.#options;
    for (const event of events) changed.note(state, event);
    this.#current = position;
    if (this.#taking || (position - this.#position < everySteps && changed.size < everyParts)) return;
    this.#taking = this.#take()
      .catch((err: unknown) => log.warn({ err }, 'no snapshot was taken; the log has everything'))
      .finally(() => (this.#taking = null));
  }

  /** The last one, at a clean stop. */
  async last(): Promise<void> {
    await this.#taking;
    if (this.#current !== this.#position) await this.#take();
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
    });
    const heldMs = performance.now() - begin;
    try {
      await writer.writeSnapshot(position, clock(), parts);
    } catch (error) {
      changed.putBack(parts);
      throw error;
    }
    this.#position = position;
    log.debug({ position, parts: parts.length, heldMs, ms: performance.now() - begin }, 'snapshot');
  }
}
