import type { Job, ZBClient, ZBWorker, ZBWorkerTaskHandler } from 'zeebe-node';
import { arrivedJob } from './arrived-job.ts';
import { handleJob, type WorkerContext } from './handle-job.ts';
import { makePatient, setLease } from './patient-worker.ts';
import { fetchVariables } from './workers/fetch-variables.ts';
import { workers } from './workers/table.ts';

const LONG_POLL_MS = 30_000;
const POLL_INTERVAL_MS = 5;
const MAX_JOBS = 256;

export type RunningWorker = ZBWorker<never, never, never>;

/**
 * Starts one worker per job type of the table. zeebe-node's defaults would poll every 300 ms; a handler that threw would
 * take a retry off the job, so nothing leaves `handleJob` but `job.forward()`.
 */
export function openWorkers(client: ZBClient, context: WorkerContext): Map<string, RunningWorker> {
  const running = new Map<string, RunningWorker>();
  for (const kind of workers) {
    const taskHandler: ZBWorkerTaskHandler = async (job) => {
      await handleJob(kind, arrivedJob(job as unknown as Job), context);
      return job.forward();
    };
    const worker = client.createWorker({
      taskType: kind.jobType,
      taskHandler,
      timeout: kind.leaseMs,
      longPoll: LONG_POLL_MS,
      pollInterval: POLL_INTERVAL_MS,
      maxJobsToActivate: MAX_JOBS,
      fetchVariable: fetchVariables,
      loglevel: 'NONE',
    }) as unknown as RunningWorker;
    makePatient(worker, LONG_POLL_MS);
    running.set(kind.jobType, worker);
  }
  return running;
}

/** A broker before 8.5 can't lengthen a lease: its user tasks are leased long from the start and redelivered instead. */
export function leaseLong(running: Map<string, RunningWorker>, jobType: string, leaseMs: number): void {
  const worker = running.get(jobType);
  if (worker) setLease(worker, leaseMs);
}
