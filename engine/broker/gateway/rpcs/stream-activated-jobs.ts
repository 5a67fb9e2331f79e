import { status } from '@grpc/grpc-js';
import type { JobBatchActivate } from '../../records/job.ts';
import { GatewayError, problemError } from '../gateway-error.ts';
import { presentJob } from '../present-job.ts';
import type { StreamRpc } from '../rpc.ts';
import { checkTenants } from '../tenant.ts';

interface StreamActivatedJobsRequest {
  type: string;
  worker: string;
  timeout: string;
  fetchVariable: string[];
  tenantIds: string[];
}

/** What one stream takes at a time, so that several share what becomes available at once. */
const jobsAtOnce = 16;

/**
 * Pushes jobs as they become available, those that wait already included, until the client hangs up. Streams come before
 * polls. A client that doesn't read gets no more until it does: its jobs stay for others.
 */
export const streamActivatedJobs: StreamRpc<StreamActivatedJobsRequest> = {
  kind: 'stream',
  handle(request, { runtime }, stream) {
    checkTenants('StreamActivatedJobs', request.tenantIds);
    const command = activateCommand(request);
    let forget = () => {};
    let gone = false;
    const ask = () => {
      if (gone) return;
      forget = runtime.poll({
        command,
        waitMs: Infinity,
        pushed: true,
        deliver(jobs) {
          const present = jobs.every((job) => stream.write(presentJob(job)));
          if (present) stream.whenReady(ask);
          return present;
        },
        expire: () => stream.end(),
        fail: (problem) => stream.fail(problemError('ACTIVATE', problem)),
      });
    };
    stream.onCancelled(() => {
      gone = true;
      forget();
    });
    ask();
  },
};

/** @throws INVALID_ARGUMENT in Zeebe's words (8.5, gateway/…/StreamJobsHandler.java). */
function activateCommand({
  type,
  worker,
  timeout,
  fetchVariable,
}: StreamActivatedJobsRequest): JobBatchActivate {
  if (type.trim() === '') throw refusal('type to be present, but it was blank');
  if (Number(timeout) < 1) throw refusal(`timeout to be greater than zero, but it was ${timeout}`);
  return {
    type: 'job-batch.activate',
    jobType: type,
    worker,
    timeoutMs: Number(timeout),
    maxJobs: jobsAtOnce,
    fetchVariables: fetchVariable,
  };
}

function refusal(fault: string): GatewayError {
  return new GatewayError(status.INVALID_ARGUMENT, `Expected to stream activated jobs with ${fault}`);
}
