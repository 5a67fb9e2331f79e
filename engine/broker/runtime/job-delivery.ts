import type { ActivatedJob, JobBatchActivate } from '../records/job.ts';
import type { Counters } from './counters.ts';
import type { Outcome } from './outcome.ts';

/** A worker's request for jobs, and how to answer it. Exactly one of `deliver`, `expire` and `fail` is called. */
export interface JobPoll {
  command: JobBatchActivate;
  /** How long to wait for a first job in milliseconds; negative: not at all; Infinity: for ever. */
  waitMs: number;
  /** A stream's: comes before those that poll. */
  pushed?: boolean;
  /** Hands the jobs over. False: the client has gone, the jobs must go back. */
  deliver(jobs: readonly ActivatedJob[], truncated: boolean): boolean;
  /** No job came in time. */
  expire(): void;
  fail(problem: Outcome | Error): void;
}

interface Waiting {
  poll: JobPoll;
  timer: NodeJS.Timeout | undefined;
}

/** The polls for one job type, the longest waiting first, and whether one of them is being served just now. */
interface Line {
  waiting: Waiting[];
  serving: boolean;
  /** Jobs became available while one was being served: look again. */
  again: boolean;
}

/** What Node's timers can wait; beyond it they would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** What delivery needs of the command loop. */
export interface DeliveryOptions {
  activate(command: JobBatchActivate): Promise<Outcome>;
  /** Puts a job back that could not be handed over. */
  giveBack(job: ActivatedJob): void;
  counters: Counters;
}

/**
 * Long polling: a poll that finds nothing waits until the core says that jobs of its type are available, or its time
 * is over. Polls of one type are served one after another in the order in which they came, those of streams first.
 * A poll for no jobs at all waits in vain.
 */
export class JobDelivery {
  readonly #options: DeliveryOptions;
  readonly #lines = new Map<string, Line>();
  /** Those that ask for no jobs: they only have a time-out. */
  readonly #idle: Line = { waiting: [], serving: true, again: false };
  #waitingCount = 0;
  #closed = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
  }

  /** Takes a poll; returns what takes it back (the client has gone). */
  poll(poll: JobPoll): () => void {
    const waiting: Waiting = { poll, timer: undefined };
    const asksForNone = poll.command.maxJobs < 1;
    if (poll.waitMs < 0 && !asksForNone) {
      void this.#serve(undefined, waiting);
      return () => undefined;
    }
    if (this.#closed || poll.waitMs < 0) {
      poll.expire();
      return () => undefined;
    }
    const line = this.#lineOf(poll.command);
    if (poll.waitMs !== Infinity) {
      const wait = Math.min(poll.waitMs, longestTimerMs);
      waiting.timer = setTimeout(() => {
        if (this.#remove(waiting)) poll.expire();
      }, wait);
    }
    enqueue(line, waiting);
    this.#count(1);
    if (!asksForNone) this.wake(poll.command.jobType);
    return () => void this.#remove(waiting);
  }

  /** Jobs of this type are available. */
  wake(jobType: string): void {
    const line = this.#lines.get(jobType);
    if (!line) return;
    if (line.serving) line.again = true;
    else void this.#work(jobType, line);
  }

  /** After a rebuild nobody knows what is available: every line is looked at. */
  wakeAll(): void {
    for (const jobType of this.#lines.keys()) this.wake(jobType);
  }

  /** Answers everybody who waits that nothing came. */
  close(): void {
    this.#closed = true;
    for (const line of [...this.#lines.values(), this.#idle]) {
      for (const waiting of [...line.waiting]) if (this.#remove(waiting)) waiting.poll.expire();
    }
  }

  async #work(jobType: string, line: Line): Promise<void> {
    line.serving = true;
    do {
      line.again = false;
      const first = line.waiting[0];
      if (!first) break;
      const served = await this.#serve(line, first);
      if (served === 'more') line.again = true;
    } while (line.again && line.waiting.length > 0);
    line.serving = false;
    if (line.waiting.length === 0) this.#lines.delete(jobType);
  }

  /** `more`: this poll was answered in full, so the next one should try too. */
  async #serve(line: Line | undefined, waiting: Waiting): Promise<'more' | 'none'> {
    const { poll } = waiting;
    let outcome: Outcome;
    try {
      outcome = await this.#options.activate(poll.command);
    } catch (error) {
      if (poll.waitMs < 0 || this.#remove(waiting)) poll.fail(error as Error);
      return 'more';
    }
    if ('rejection' in outcome || outcome.response.type !== 'job-batch.activated') {
      if (poll.waitMs < 0 || this.#remove(waiting)) poll.fail(outcome);
      return 'more';
    }
    const { jobs, truncated } = outcome.response;
    if (jobs.length === 0) {
      if (poll.waitMs < 0) poll.expire();
      return !line || line.waiting.includes(waiting) ? 'none' : 'more';
    }
    const present = poll.waitMs < 0 || this.#remove(waiting);
    if (!present || !poll.deliver(jobs, truncated)) for (const job of jobs) this.#options.giveBack(job);
    return 'more';
  }

  #lineOf({ jobType, maxJobs }: JobBatchActivate): Line {
    if (maxJobs < 1) return this.#idle;
    let line = this.#lines.get(jobType);
    if (!line) {
      line = { waiting: [], serving: false, again: false };
      this.#lines.set(jobType, line);
    }
    return line;
  }

  /** Takes a poll out of its line; false when it isn't there any more. */
  #remove(waiting: Waiting): boolean {
    clearTimeout(waiting.timer);
    const { jobType, maxJobs } = waiting.poll.command;
    const line = maxJobs < 1 ? this.#idle : this.#lines.get(jobType);
    const index = line?.waiting.indexOf(waiting) ?? -1;
    if (!line || index < 0) return false;
    line.waiting.splice(index, 1);
    if (line.waiting.length === 0 && !line.serving) this.#lines.delete(jobType);
    this.#count(-1);
    return true;
  }

  #count(change: number): void {
    this.#waitingCount += change;
    this.#options.counters.blockedPolls.set(this.#waitingCount);
  }
}

function enqueue({ waiting }: Line, one: Waiting): void {
  const firstPoll = one.poll.pushed ? waiting.findIndex(({ poll }) => !poll.pushed) : -1;
  waiting.splice(firstPoll < 0 ? waiting.length : firstPoll, 0, one);
}
