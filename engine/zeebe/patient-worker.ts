import type { ZBWorker } from 'zeebe-node';

/** The part of zeebe-node 8.3.2's worker that this file steers; private in its types. */
interface PollingWorker {
  poll(): Promise<void>;
  activateJobs(id: string): Promise<{ stream?: JobStream }>;
  timeout: number;
  jobStream?: { cancel(): void };
}

interface JobStream {
  on(event: 'data', listener: (answer: { jobs: unknown[] }) => void): void;
  on(event: 'end' | 'error', listener: () => void): void;
}

/** After an empty answer that came sooner than the long poll's time-out. */
const EMPTY_PAUSE_MS = 100;
/** After an answer that was an error: doubled each time. */
const ERROR_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Teaches a worker to wait. zeebe-node polls again a few milliseconds after every answer: at a gateway that doesn't
 * long-poll (the test engine) or is away that would be a busy loop.
 */
export function makePatient(worker: ZBWorker<never, never, never>, longPollMs: number): void {
  const polling = worker as unknown as PollingWorker;
  const activateJobs = polling.activateJobs.bind(polling);
  const poll = polling.poll.bind(polling);
  let notBefore = 0;
  let failures = 0;
  const pauseAfterFailure = () => {
    notBefore = Date.now() + Math.min(LONGEST_PAUSE_MS, ERROR_PAUSE_MS * 2 ** Math.min(failures, 10));
    failures += 1;
  };
  polling.activateJobs = async (id) => {
    const asked = Date.now();
    let jobs = 0;
    const answer = await activateJobs(id);
    if (!answer.stream) pauseAfterFailure();
    answer.stream?.on('data', (data) => (jobs += data.jobs.length));
    answer.stream?.on('error', pauseAfterFailure);
    answer.stream?.on('end', () => {
      failures = 0;
      if (jobs === 0 && Date.now() - asked < longPollMs - 1_000) notBefore = Date.now() + EMPTY_PAUSE_MS;
    });
    return answer;
  };
  // A poll that rejects (the client closes under it) must not become an unhandled rejection: it polls again.
  polling.poll = () => (Date.now() < notBefore ? Promise.resolve() : poll().catch(pauseAfterFailure));
}

/** From the next activation on, jobs are leased this long (milliseconds). */
export function setLease(worker: ZBWorker<never, never, never>, leaseMs: number): void {
  (worker as unknown as PollingWorker).timeout = leaseMs;
}

/**
 * Takes no more jobs: ends the long poll at once. A job that reached a closing worker would be dropped and come back only
 * when its lease has run out.
 */
export function stopPolling(worker: ZBWorker<never, never, never>): void {
  const polling = worker as unknown as PollingWorker;
  polling.poll = () => Promise.resolve();
  polling.jobStream?.cancel();
}
