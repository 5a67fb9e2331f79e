import type { JobBatchActivate } from '../../records/job.ts';
import { problemError } from '../gateway-error.ts';
import type { StreamRpc } from '../rpc.ts';
import { presentJob } from '../present-job.ts';
import { checkTenants } from '../tenant.ts';

interface ActivateJobsRequest {
  type: string;
  worker: string;
  timeout: string;
  maxJobsToActivate: number;
  fetchVariable: string[];
  requestTimeout: string;
  tenantIds: string[];
}

/** How long a poll waits when the client doesn't say (Zeebe 8.5, gateway long polling timeout). */
const defaultWaitMs = 10_000;

/**
 * Hands out jobs; a request that finds none waits for one until its own time-out, unless that is negative. One that asks
 * for none waits in vain, whatever else is wrong with it: Zeebe's gateway doesn't ask the engine then (8.0.0).
 */
export const activateJobs: StreamRpc<ActivateJobsRequest> = {
  kind: 'stream',
  handle(request, { runtime }, stream) {
    checkTenants('ActivateJobs', request.tenantIds);
    const waitMs = Number(request.requestTimeout);
    const forget = runtime.poll({
      command: activateCommand(request),
      waitMs: waitMs === 0 ? defaultWaitMs : waitMs,
      deliver(jobs) {
        const written = stream.write({ jobs: jobs.map(presentJob) });
        if (written) stream.end();
        return written;
      },
      expire: () => stream.end(),
      fail: (problem) => stream.fail(problemError('ACTIVATE', problem)),
    });
    stream.onCancelled(forget);
  },
};

function activateCommand(request: ActivateJobsRequest): JobBatchActivate {
  return {
    type: 'job-batch.activate',
    jobType: request.type,
    worker: request.worker,
    timeoutMs: Number(request.timeout),
    maxJobs: request.maxJobsToActivate,
    fetchVariables: request.fetchVariable,
  };
}
