import { setTimeout as sleep } from 'node:timers/promises';
import type { Compilers } from '../core/hydrate.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { Command } from '../records/command.ts';
import type { Effect } from '../records/effect.ts';
import { findTraces } from '../store/find-batch.ts';
import { openPartition, type PartitionWriter } from '../store/partition-writer.ts';
import type { Batch } from './batch.ts';
import { CommandLoop } from './command-loop.ts';
import type { Counters } from './counters.ts';
import { judgeDoubt, type Traces } from './judge-doubt.ts';
import { keepHistory } from './history-keeper.ts';
import type { Limits } from './limits.ts';
import type { Clock } from './machine-clock.ts';
import { BrokerUnavailable, type Outcome } from './outcome.ts';
import { rebuildState, type RebuiltState } from './rebuild-state.ts';
import type { RuntimeLog } from './runtime-log.ts';
import { SnapshotKeeper } from './snapshot-keeper.ts';

/** What a partition stands on. */
export interface PartitionOptions {
  databaseUrl: string;
  compile: Compilers;
  clock: Clock;
  counters: Counters;
  log: RuntimeLog;
  limits: Limits;
  /** Called with the effects of steps that have become durable. */
  onEffects(effects: readonly Effect[]): void;
  /** Called when the partition has been rebuilt after a loss: what waited for effects may have missed some. */
  onRebuilt(): void;
}

interface Term {
  writer: PartitionWriter;
  loop: CommandLoop;
  snapshots: SnapshotKeeper;
  /** Ends what goes on beside the loop. */
  retire(): void;
}

/** A batch whose commit broke on the way: the log alone knows whether it arrived. */
interface Doubt {
  term: number;
  batch: Batch;
  /** Whether its senders have been told. */
  settled: boolean;
}

const stopping = 'The broker is stopping.';
const leasePollMs = 250;
const backOff = { firstMs: 50, longestMs: 2_000 };

/**
 * Keeps one partition going: takes the lease, rebuilds the state from the log, runs the command loop, and when the
 * database is lost starts over. Memory never stays ahead of the log: whatever is not certain is thrown away with it.
 */
export class Partition {
  readonly #options: PartitionOptions;
  #term: Term | null = null;
  #stopped = false;
  #recovering: Promise<void> | null = null;
  /** Of the recovery under way. */
  #doubt: Doubt | null = null;

  constructor(options: PartitionOptions) {
    this.#options = options;
  }

  /** Returns when this process leads the partition; waits while another one does. */
  async start(): Promise<void> {
    await this.#lead(null);
  }

  /** Whether commands are taken. */
  get leads(): boolean {
    return this.#term !== null;
  }

  /** @throws {BrokerUnavailable} {BrokerOverloaded} */
  submit(command: Command<CompiledProcess>, onStepped?: () => void): Promise<Outcome> {
    if (this.#term) return this.#term.loop.submit(command, onStepped);
    return Promise.reject(
      new BrokerUnavailable('Expected the broker to lead its partition but it does not. Please try again.'),
    );
  }

  /**
   * From now on a lost partition is not rebuilt: whoever waits to hear from the log is told that the broker stops, now and
   * not when its calls are cut.
   */
  giveUp(): void {
    this.#stopped = true;
    this.#refuseDoubt();
  }

  /** Answers what is waiting, and gives the lease back. */
  async stop(): Promise<void> {
    this.giveUp();
    await this.#recovering;
    const term = this.#term;
    if (!term) return;
    await term.loop.drained();
    await term.snapshots
      .last()
      .catch((err: unknown) => this.#options.log.warn({ err }, 'no snapshot at the end'));
    this.#term = null;
    term.retire();
    term.loop.close(new BrokerUnavailable(stopping));
    await term.writer.close();
  }

  async #lead(doubt: Doubt | null): Promise<void> {
    const { log, compile, counters } = this.#options;
    let announced = false;
    while (!this.#stopped) {
      const writer = await openPartition(this.#options.databaseUrl);
      if (!writer) {
        if (!announced) log.info({}, 'another broker leads this partition; waiting to take over');
        announced = true;
        const { databaseUrl } = this.#options;
        (await this.#resolve(doubt, (term, first) => findTraces(databaseUrl, term, first)))();
        await sleep(leasePollMs);
        continue;
      }
      try {
        const begin = Date.now();
        const rebuilt = await rebuildState(writer, compile);
        counters.rebuilds.inc();
        log.info(
          { term: writer.term, position: rebuilt.position, ms: Date.now() - begin },
          'leading the partition',
        );
        const tellSenders = await this.#resolve(doubt, async (term, first) => {
          return { arrived: await writer.hasBatch(term, first), isOver: true };
        });
        this.#term = this.#runLoop(writer, rebuilt);
        tellSenders();
        return;
      } catch (error) {
        await writer.close();
        throw error;
      }
    }
  }

  #runLoop(writer: PartitionWriter, rebuilt: RebuiltState): Term {
    const { clock, counters, log, limits, onEffects } = this.#options;
    const { state, instances, position, changed, snapshotPosition } = rebuilt;
    const snapshots = new SnapshotKeeper({
      ...{ writer, state, instances, changed, clock, log, position, snapshotPosition },
      ...{ budget: limits.hot, pace: limits.snapshot },
      pause: (work) => loop.pause(work),
    });
    const loop: CommandLoop = new CommandLoop({
      ...{ state, instances, position, clock, counters, log, limits, onEffects },
      append: (first, steps) => writer.append({ first, steps }, clock()),
      onEvents: (events, characters) => snapshots.note(events, loop.position, characters),
      onLost: (error, batch) =>
        this.#lost(error, writer, batch && { term: writer.term, batch, settled: false }),
    });
    writer.onLost((error) => loop.lose(error));
    const { databaseUrl } = this.#options;
    const retire = keepHistory({ databaseUrl, clock, log, retentionMs: limits.retentionMs });
    return { writer, loop, snapshots, retire };
  }

  #lost(error: Error, writer: PartitionWriter, doubt: Doubt | null): void {
    this.#options.log.warn({ err: error }, 'lost the partition; rebuilding it from the log');
    this.#term?.retire();
    this.#term = null;
    this.#doubt = doubt;
    if (this.#stopped) this.#refuseDoubt();
    this.#recovering = this.#recover(writer, doubt).finally(() => (this.#recovering = null));
  }

  #refuseDoubt(): void {
    if (!this.#doubt || this.#doubt.settled) return;
    this.#doubt.settled = true;
    refuse(this.#doubt.batch, stopping);
  }

  async #recover(writer: PartitionWriter, doubt: Doubt | null): Promise<void> {
    await writer.close();
    for (let pause = backOff.firstMs; !this.#stopped; pause = Math.min(pause * 2, backOff.longestMs)) {
      try {
        await this.#lead(doubt);
        if (this.#term) this.#options.onRebuilt();
        return;
      } catch (error) {
        this.#options.log.warn({ err: error, pause }, 'the database is away; trying again');
        await sleep(pause);
      }
    }
  }

  /** Asks the log about a doubtful batch; returns what tells its senders. */
  async #resolve(
    doubt: Doubt | null,
    lookUp: (term: number, first: number) => Promise<Traces>,
  ): Promise<() => void> {
    if (!doubt || doubt.settled) return () => undefined;
    const { term, batch } = doubt;
    const verdict = judgeDoubt(await lookUp(term, batch.first));
    if (verdict === 'wait') return () => undefined;
    return () => {
      if (doubt.settled) return; // given up meanwhile
      doubt.settled = true;
      if (verdict === 'refuse') {
        refuse(batch, 'Expected the command to become durable but the database was lost. Please try again.');
        return;
      }
      for (const sender of batch.senders) sender.settle();
      this.#options.onEffects(batch.effects);
    };
  }
}

function refuse(batch: Batch, why: string): void {
  const error = new BrokerUnavailable(why);
  for (const sender of batch.senders) sender.fail(error);
}
