import type pg from 'pg';
import type { BrokerAnswer, BrokerCommand } from '#engine/zeebe/broker-command.ts';
import type { BrokerLog } from '#engine/zeebe/log.ts';
import { BrokerGate } from './broker-gate.ts';
import { Doorbell } from './doorbell.ts';
import { DossierQueues } from './dossier-queues.ts';
import type { OutboxRow } from './outbox-row.ts';
import { createOutboxStore, type OutboxStore } from './outbox-store.ts';
import { SenderLock } from './sender-lock.ts';
import { onWakeUp } from './wake-up.ts';

export interface OutboxSenderOptions {
  pool: pg.Pool;
  broker: {
    send(command: BrokerCommand, options: { sentBefore: boolean }): Promise<BrokerAnswer>;
    topology(): Promise<unknown>;
  };
  machineClock: { now(): Date };
  log: BrokerLog;
  /**
   * The broker has no such job any more and this command had not been sent before: the task was withdrawn while the
   * office completed it. Idempotent; repeated until it succeeds.
   */
  onGone(dossierId: string, command: BrokerCommand, reason: string): Promise<void>;
  /** Dossiers whose command may be with the broker at the same time. */
  inFlight?: number;
  /** Awaited at named points, so that tests can stop the sender exactly there. */
  checkpoint?: (point: 'marked' | 'answered', row: OutboxRow) => Promise<void> | void;
}

interface Heard {
  row: OutboxRow;
  answer: BrokerAnswer;
}

const LOADED_AT_MOST = 2_000;
const POLL_MS = 1_000;
const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 30_000;

/**
 * Sends the outbox: in order within a dossier, many dossiers at once, one sender per database. `sent_at` stands in the
 * database before a call is made, so that after a crash it is known which commands the broker may have seen.
 */
export class OutboxSender {
  readonly #options: OutboxSenderOptions;
  readonly #store: OutboxStore;
  readonly #lock: SenderLock;
  readonly #gate: BrokerGate;
  readonly #queues = new DossierQueues();
  readonly #bell = new Doorbell();
  readonly #inFlight: number;
  #answers: Heard[] = [];
  #active = 0;
  /** What is loaded may have been sent by another program meanwhile. */
  #stale = false;
  #rowsWaiting = true;
  #loadedAt = 0;
  #closing = false;
  #loop: Promise<void> | undefined;
  #stopListening: () => void = () => undefined;

  constructor(options: OutboxSenderOptions) {
    this.#options = options;
    this.#store = createOutboxStore(options.pool);
    this.#lock = new SenderLock(options.pool);
    this.#gate = new BrokerGate(() => options.broker.topology());
    this.#inFlight = options.inFlight ?? 64;
  }

  start(): void {
    this.#stopListening = onWakeUp(() => {
      this.#rowsWaiting = true;
      this.#bell.ring();
    });
    this.#loop = this.#run();
  }

  /** Waits for the calls that are out (their own deadline bounds it) and writes down their answers. */
  async close(): Promise<void> {
    this.#closing = true;
    this.#stopListening();
    this.#bell.ring();
    await this.#loop;
    await this.#lock.release();
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#closing || this.#active > 0 || this.#answers.length > 0) {
      try {
        await this.#turn();
        failures = 0;
      } catch (error) {
        this.#options.log.error({ err: error }, 'outbox: a turn failed');
        failures += 1;
        // Closing without a database: what could not be written down is sent again by the next program.
        if (this.#closing && failures > 3) return;
        await this.#bell.wait(POLL_MS);
      }
    }
  }

  /** One turn: hear answers, load, mark, send; then sleep until something happens. */
  async #turn(): Promise<void> {
    const done = await this.#hear();
    const maySend = await this.#maySend();
    // While the done rows are still known here: they leave the table only with the commit below.
    if (maySend) await this.#load();
    this.#finish(done);
    const ready = maySend ? this.#queues.takeReady(this.#now(), this.#inFlight - this.#active) : [];
    await this.#settle(done, ready);
    for (const row of ready) void this.#send(row);
    if (this.#answers.length > 0 || (this.#closing && this.#active === 0)) return;
    const wait = maySend && this.#active < this.#inFlight ? this.#queues.nextWait(this.#now()) : undefined;
    await this.#bell.wait(Math.min(POLL_MS, wait ?? POLL_MS));
  }

  async #maySend(): Promise<boolean> {
    if (this.#closing || !(await this.#holdLock())) return false;
    return this.#gate.pass(() => this.#closing);
  }

  /** `done` rows leave the queues whatever comes of it, so that their dossiers' next rows are ready. */
  #finish(done: readonly OutboxRow[]): void {
    for (const row of done) {
      this.#queues.finish(row);
      // While it waited, later rows of its dossier were not loaded.
      if (row.attempts > 0) this.#rowsWaiting = true;
    }
  }

  /** One commit for what is done and what is about to be sent. */
  async #settle(done: readonly OutboxRow[], ready: readonly OutboxRow[]): Promise<void> {
    if (done.length === 0 && ready.length === 0) return;
    try {
      await this.#store.settle(ids(done), ids(ready), this.#options.machineClock.now());
    } catch (error) {
      // Nothing was sent. The done ones are read again and done again, which is harmless.
      for (const row of ready) this.#queues.postpone(row, this.#now() + POLL_MS, row.sentBefore);
      this.#rowsWaiting = true;
      throw error;
    }
  }

  async #load(): Promise<void> {
    const now = this.#now();
    // Rows written by other programs ring no bell here.
    const due = this.#rowsWaiting || now - this.#loadedAt >= POLL_MS;
    const limit = LOADED_AT_MOST - this.#queues.size;
    if (!due || limit <= 0) return;
    this.#rowsWaiting = false;
    this.#loadedAt = now;
    const rows = await this.#store.load(this.#queues.knownIds(), this.#queues.waitingDossiers(now), limit);
    this.#queues.add(rows);
    if (rows.length === limit) this.#rowsWaiting = true;
  }

  async #send(row: OutboxRow): Promise<void> {
    this.#active += 1;
    let answer: BrokerAnswer;
    try {
      await this.#options.checkpoint?.('marked', row);
      answer = await this.#options.broker.send(row.command, { sentBefore: row.sentBefore });
      await this.#options.checkpoint?.('answered', row);
    } catch (error) {
      answer = { outcome: 'retry', reason: String(error) };
    }
    this.#active -= 1;
    this.#answers.push({ row, answer });
    this.#bell.ring();
  }

  /** Acts on the answers that have come; returns the rows that are done. One that can't be acted on is heard again. */
  async #hear(): Promise<OutboxRow[]> {
    const answers = this.#answers;
    this.#answers = [];
    const done: OutboxRow[] = [];
    const late: Heard[] = [];
    for (const heard of answers) {
      if (heard.answer.outcome === 'done') done.push(heard.row);
      else if (heard.answer.outcome === 'retry') late.push(heard);
      else if (await this.#report(heard)) done.push(heard.row);
    }
    for (const heard of late) this.#postpone(heard);
    if (late.length > 0) await this.#noteReasons(late);
    return done;
  }

  /** Tells the office or a person; true when the row is done with. */
  async #report({ row, answer }: Heard): Promise<boolean> {
    const reason = answer.outcome === 'done' ? '' : answer.reason;
    try {
      if (answer.outcome === 'refused') {
        this.#options.log.error({ ...brief(row), reason }, 'outbox: the broker refuses a command');
        await this.#store.refuse(row.id, reason, this.#options.machineClock.now());
        this.#queues.drop(row.dossierId);
        return false;
      }
      await this.#store.unsend(row.id, reason);
      await this.#options.onGone(row.dossierId, row.command, reason);
      return true;
    } catch (error) {
      this.#options.log.error({ ...brief(row), err: error }, 'outbox: an answer could not be written down');
      // Asked again as if for the first time, the broker says the same again.
      this.#queues.postpone(row, this.#now() + POLL_MS, answer.outcome !== 'gone' && row.sentBefore);
      return false;
    }
  }

  #postpone({ row, answer }: Heard): void {
    const pause = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(row.attempts, 12));
    this.#queues.postpone(row, this.#now() + pause, true);
    this.#gate.suspect();
    this.#options.log.warn({ ...brief(row), answer, pause }, 'outbox: the broker did not take a command');
  }

  async #noteReasons(late: readonly Heard[]): Promise<void> {
    const reasons = late.map(({ row, answer }) => ({
      id: row.id,
      reason: answer.outcome === 'retry' ? answer.reason : '',
    }));
    await this.#store
      .postpone(reasons)
      .catch((error: unknown) => this.#options.log.warn({ err: error }, 'outbox: reasons not noted'));
  }

  async #holdLock(): Promise<boolean> {
    if (this.#stale && this.#active > 0) return false;
    if (this.#stale) this.#queues.clear();
    this.#stale = false;
    if (this.#lock.held) return true;
    const taken = await this.#lock.tryTake(() => {
      this.#options.log.warn({}, 'outbox: the lock is lost with its connection');
      this.#stale = true;
      this.#bell.ring();
    });
    if (taken) this.#rowsWaiting = true;
    return taken;
  }

  #now(): number {
    return this.#options.machineClock.now().getTime();
  }
}

function ids(rows: readonly OutboxRow[]): string[] {
  return rows.map((row) => row.id);
}

function brief(row: OutboxRow) {
  return {
    dossierId: row.dossierId,
    command: row.command.kind,
    outboxId: row.id,
    correlationId: row.correlationId,
  };
}
