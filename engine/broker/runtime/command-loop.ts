import { dueCommands } from '../core/queries/due-commands.ts';
import { neededInstances } from '../core/queries/needed-instances.ts';
import { nextDueAt } from '../core/queries/next-due-at.ts';
import type { State } from '../core/state/state.ts';
import { step } from '../core/step.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { Command } from '../records/command.ts';
import type { Effect } from '../records/effect.ts';
import type { Event } from '../records/event.ts';
import { createBatch, isBatchEmpty, isBatchFull, type Batch } from './batch.ts';
import type { Counters } from './counters.ts';
import { DueAlarm } from './due-alarm.ts';
import type { Clock } from './machine-clock.ts';
import { BrokerOverloaded, BrokerUnavailable, type Outcome } from './outcome.ts';
import type { Limits } from './limits.ts';
import type { PagedInstances } from './paged-instances.ts';
import type { RuntimeLog } from './runtime-log.ts';
import { WaitingCommands, type WaitingCommand } from './waiting-commands.ts';

/** What a command loop stands on. */
export interface CommandLoopOptions {
  /** The state as of `position`; the loop alone changes it from now on. */
  state: State;
  /** The instances of that state. */
  instances: PagedInstances;
  /** Position of the last step in the log. */
  position: number;
  /** Makes a batch durable. */
  append(first: number, lines: readonly string[]): Promise<void>;
  /** Called with each step's events and their length in the log, in order, before they are durable. */
  onEvents(events: readonly Event[], characters: number): void;
  /** Called with the effects of steps that have become durable. */
  onEffects(effects: readonly Effect[]): void;
  /** Called once, when an append failed or the state can't be trusted: the loop takes no more commands. */
  onLost(error: Error, doubtful: Batch | null): void;
  clock: Clock;
  counters: Counters;
  log: RuntimeLog;
  limits: Limits;
}

const dueAtOnce = 500;
/** Instances that are fetched for a command before its step at once, and how often; the step itself fetches the rest. */
const fetchAtOnce = 1_000;
const fetchesAtMost = 8;

/**
 * The single writer. Steps commands one after another in memory, lets everything that is waiting go into one commit,
 * and steps the next batch while the last one is on its way. Nobody is answered before the batch is durable, a refusal
 * neither: it may rest on a step that is not durable yet.
 */
export class CommandLoop {
  readonly #options: CommandLoopOptions;
  readonly #alarm: DueAlarm;
  readonly #waiting = new WaitingCommands();
  #pending: Batch;
  #appending: Batch | null = null;
  #position: number;
  #scheduled = false;
  #lost = false;
  #fetchingDue = false;
  /** True while `pause` waits or works: nothing is stepped. */
  #held = false;
  #committedListeners: (() => void)[] = [];

  constructor(options: CommandLoopOptions) {
    this.#options = options;
    this.#position = options.position;
    this.#pending = createBatch(options.position + 1);
    this.#alarm = new DueAlarm(options.clock, () => this.#schedule());
    this.#schedule();
  }

  /** Position of the last step, durable or not. */
  get position(): number {
    return this.#position;
  }

  /** @throws {BrokerOverloaded} {BrokerUnavailable} */
  submit(command: Command<CompiledProcess>, onStepped?: () => void): Promise<Outcome> {
    const { counters, limits } = this.#options;
    if (this.#lost) return Promise.reject(new BrokerUnavailable(unavailable));
    if (this.#isFull(command)) {
      counters.dropped.inc();
      return Promise.reject(new BrokerOverloaded('Reached maximum capacity of requests handled'));
    }
    const outcome = this.#waiting.add(command, limits.characters, onStepped);
    this.#schedule();
    return outcome;
  }

  #isFull(command: Command<CompiledProcess>): boolean {
    const { counters, limits, state } = this.#options;
    const [pending, appending] = [this.#pending, this.#appending];
    const inflight = this.#waiting.count + pending.senders.length + (appending?.senders.length ?? 0);
    counters.inflight.set(inflight);
    return (
      inflight >= limits.commands ||
      this.#waiting.characters + pending.size + (appending?.size ?? 0) >= limits.characters ||
      this.#waiting.longestMs >= limits.waitMs ||
      (command.type === 'message.publish' && state.messages.size >= limits.messages)
    );
  }

  /** Runs `work` between two batches, with everything before it durable; commands wait meanwhile. @throws when the loop is lost. */
  async pause(work: () => void): Promise<void> {
    this.#held = true;
    try {
      while (this.#isBusy()) await this.#untilCommitted();
      if (this.#lost) throw new BrokerUnavailable(unavailable);
      work();
    } finally {
      this.#held = false;
      this.#schedule();
    }
  }

  /** Returns when every command that was waiting has been answered. */
  async drained(): Promise<void> {
    while (!this.#lost && (this.#waiting.count > 0 || this.#isBusy())) await this.#untilCommitted();
  }

  /** Takes no more commands; those waiting and the steps not handed to the database are refused. */
  close(error: Error): void {
    if (this.#lost) return;
    this.#lost = true;
    this.#alarm.stop();
    this.#waiting.rejectAll(error);
    for (const sender of this.#pending.senders) sender.fail(error);
    for (const wake of this.#committedListeners.splice(0)) wake();
  }

  #isBusy(): boolean {
    return !this.#lost && (this.#appending !== null || !isBatchEmpty(this.#pending));
  }

  #untilCommitted(): Promise<void> {
    return new Promise((resolve) => this.#committedListeners.push(resolve));
  }

  #schedule(): void {
    if (this.#scheduled || this.#lost) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (!this.#lost && !this.#held) this.#drain();
    });
  }

  #drain(): void {
    try {
      this.#stepDue();
      this.#stepWaiting();
    } catch (error) {
      this.#lose(error as Error);
      return;
    }
    this.#flush();
    this.#alarm.arm(nextDueAt(this.#options.state));
    if (this.#waiting.length > 0 && !isBatchFull(this.#pending)) this.#schedule();
  }

  #stepWaiting(): void {
    const aside: WaitingCommand[] = [];
    const missing: number[] = [];
    this.#waiting.takeWhile(
      () => !isBatchFull(this.#pending),
      (waiting) => {
        const { command, resolve, reject } = waiting;
        const cold = waiting.fetches < fetchesAtMost ? this.#coldFor(command) : [];
        if (cold.length > 0) {
          waiting.fetches += 1;
          aside.push(waiting);
          missing.push(...cold);
          return false;
        }
        this.#options.counters.latencySeconds.observe((performance.now() - waiting.since) / 1_000);
        const outcome = this.#step(command);
        waiting.onStepped?.();
        this.#pending.senders.push({ settle: () => resolve(outcome), fail: reject });
        return true;
      },
    );
    if (aside.length > 0) this.#fetch(missing, () => this.#waiting.comeBack(aside));
  }

  #coldFor(command: Command<CompiledProcess>): number[] {
    const { state, instances } = this.#options;
    return instances.hot === instances.size
      ? NONE
      : instances.coldAmong(neededInstances(state, command), fetchAtOnce);
  }

  /** Fetches instances while other commands go on. */
  #fetch(keys: readonly number[], then: () => void): void {
    this.#options.instances.load(keys).then(
      () => {
        then();
        this.#schedule();
      },
      (error: unknown) => this.#lose(error as Error),
    );
  }

  #stepDue(): void {
    const { state, clock, log } = this.#options;
    if (isBatchFull(this.#pending) || this.#alarm.isResting() || this.#fetchingDue) return;
    const before = this.#position;
    const commands = dueCommands(state, clock(), dueAtOnce);
    const missing = commands.flatMap((command) => this.#coldFor(command));
    if (missing.length > 0) {
      this.#fetchingDue = true;
      this.#fetch(missing, () => (this.#fetchingDue = false));
      return;
    }
    for (const command of commands) this.#step(command);
    if (commands.length > 0 && this.#position === before) {
      log.error({ command: commands[0] }, 'what is due was refused; tried again in a second');
      this.#alarm.rest();
    }
  }

  #step(command: Command<CompiledProcess>): Outcome {
    const { state, clock, counters, log, onEvents } = this.#options;
    const { events, effects, occurrences, response, rejection, bug } = step(state, command, { now: clock() });
    if (bug)
      log.error({ err: bug.error, instanceKey: bug.instanceKey, command: command.type }, 'a step met a bug');
    if (events.length > 0) {
      const line = JSON.stringify(events);
      this.#pending.lines.push(line);
      this.#pending.size += line.length;
      this.#position += 1;
      onEvents(events, line.length);
    }
    this.#pending.effects.push(...effects);
    this.#pending.occurrences.push(...occurrences);
    counters.processed.of(rejection ? 'rejected' : 'processed', command.type).value += 1;
    return rejection ? { rejection } : { response: response ?? { type: 'accepted' } };
  }

  /** Hands the pending batch to the database, unless one is under way: its end comes back here. */
  #flush(): void {
    const batch = this.#pending;
    if (this.#appending || isBatchEmpty(batch)) return;
    this.#appending = batch;
    this.#pending = createBatch(this.#position + 1);
    this.#append(batch).then(
      () => this.#committed(batch),
      (error: unknown) => this.#lose(error as Error),
    );
  }

  async #append(batch: Batch): Promise<void> {
    if (batch.lines.length === 0) return;
    const { append, counters } = this.#options;
    counters.batchSize.observe(batch.lines.length);
    const done = counters.commitSeconds.startTimer();
    await append(batch.first, batch.lines);
    done();
  }

  #committed(batch: Batch): void {
    if (this.#lost) return;
    this.#appending = null;
    for (const sender of batch.senders) sender.settle();
    this.#options.onEffects(batch.effects);
    this.#flush();
    this.#options.counters.count(batch.occurrences); // while the next batch is on its way
    if (this.#waiting.length > 0) this.#schedule();
    for (const wake of this.#committedListeners.splice(0)) wake();
  }

  #lose(error: Error): void {
    if (this.#lost) return;
    const doubtful = this.#appending;
    this.close(new BrokerUnavailable(unavailable, { cause: error }));
    this.#options.onLost(error, doubtful);
  }

  /** The connection was lost while nothing was being written. */
  lose(error: Error): void {
    this.#lose(error);
  }
}

const NONE: number[] = [];
const unavailable = 'Expected the broker to reach its log but it is being rebuilt. Please try again.';
