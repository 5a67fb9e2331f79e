import { Worker } from 'node:worker_threads';
import { BrokerUnavailable } from '../outcome.ts';
import type { ThreadAnswer, ThreadJob } from './thread-job.ts';

/** How much compiling may take. */
export interface CompilingBounds {
  /** Milliseconds for one deployment. */
  timeMs: number;
  /** Megabytes of JavaScript objects. */
  memoryMb: number;
  /** How long the thread is kept without work, in milliseconds. */
  idleMs: number;
}

/** A deployment that met its bounds. */
export class CompilingExceeded extends Error {
  override readonly name = 'CompilingExceeded';
}

/** Who waits for the thread. */
interface Asker {
  resolve(answer: ThreadAnswer): void;
  reject(error: Error): void;
}

/**
 * The thread that compiles large deployments, one after another. Started when it is needed, ended when it has had
 * nothing to do for a while: its libraries take some forty megabytes.
 */
export class CompilingThread {
  readonly #file: URL;
  readonly #bounds: CompilingBounds;
  #worker: Worker | null = null;
  #asker: Asker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(file: URL, bounds: CompilingBounds) {
    this.#file = file;
    this.#bounds = bounds;
  }

  /** @throws {CompilingExceeded} {BrokerUnavailable} when the broker stops meanwhile. */
  compile(job: ThreadJob): Promise<ThreadAnswer> {
    const answer = this.#last.then(() => this.#run(job));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** What is being compiled, and what waits, is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#asker?.reject(stopping());
    await this.#end();
  }

  async #run(job: ThreadJob): Promise<ThreadAnswer> {
    if (this.#closed) throw stopping();
    clearTimeout(this.#idle);
    const { timeMs, idleMs } = this.#bounds;
    const worker = (this.#worker ??= this.#start());
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        this.#asker = { resolve, reject };
        timer = setTimeout(() => reject(exceeded(`${timeMs / 1_000} seconds`)), timeMs);
        worker.postMessage(job);
      });
    } catch (error) {
      await this.#end();
      throw error;
    } finally {
      clearTimeout(timer);
      this.#asker = null;
      this.#idle = setTimeout(() => void this.#end(), idleMs).unref();
    }
  }

  #start(): Worker {
    const worker = new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: this.#bounds.memoryMb },
    });
    worker.on('message', (answer: ThreadAnswer) => this.#asker?.resolve(answer));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (this.#worker === worker)
        this.#asker?.reject(isMemory ? exceeded(`${this.#bounds.memoryMb} MB`) : error);
    });
    return worker;
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    clearTimeout(this.#idle);
    await worker?.terminate();
  }
}

function stopping(): BrokerUnavailable {
  return new BrokerUnavailable('The broker is stopping.');
}

function exceeded(bound: string): CompilingExceeded {
  return new CompilingExceeded(`Expected to compile the resources within ${bound}, but it takes more.`);
}
