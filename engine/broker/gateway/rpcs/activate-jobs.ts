import type { ActivatedJob, JobBatchActivate } from '../../records/job.ts';
import { rejectionError } from '../gateway-error.ts';
import type { StreamRpc } from '../rpc.ts';
import { defaultTenant } from '../tenant.ts';

interface ActivateJobsRequest {
  type: string;
  worker: string;
  timeout: string;
  maxJobsToActivate: number;
  fetchVariable: string[];
  requestTimeout: string;
}

/** How long a poll waits when the client doesn't say (Zeebe 8.5, gateway long polling timeout). */
const defaultWaitMs = 10_000;

/** Hands out jobs; a request that finds none waits for one until its own time-out, unless that is negative. */
export const activateJobs: StreamRpc<ActivateJobsRequest> = {
  kind: 'stream',
  handle(request, { runtime }, stream) {
    if (request.maxJobsToActivate === 0) return stream.end(); // as the gateway of Zeebe 8.0.0
    const waitMs = Number(request.requestTimeout);
    const forget = runtime.poll({
      command: activateCommand(request),
      waitMs: waitMs === 0 ? defaultWaitMs : waitMs,
      deliver(jobs) {
        const written = stream.write({ jobs: jobs.map(present) });
        if (written) stream.end();
        return written;
      },
      expire: () => stream.end(),
      fail(problem) {
        if (problem instanceof Error) stream.fail(problem);
        else if ('rejection' in problem) stream.fail(rejectionError('ACTIVATE', problem.rejection));
        else stream.fail(new Error(`Expected a batch of jobs but got '${problem.response.type}'.`));
      },
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

function present(job: ActivatedJob): object {
  return {
    key: String(job.key),
    type: job.jobType,
    processInstanceKey: String(job.processInstanceKey),
    bpmnProcessId: job.bpmnProcessId,
    processDefinitionVersion: job.processDefinitionVersion,
    processDefinitionKey: String(job.processDefinitionKey),
    elementId: job.elementId,
    elementInstanceKey: String(job.elementInstanceKey),
    customHeaders: JSON.stringify(job.customHeaders),
    worker: job.worker,
    retries: job.retries,
    deadline: String(job.deadline),
    variables: job.variables,
    tenantId: defaultTenant,
  };
}
