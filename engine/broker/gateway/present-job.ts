import type { ActivatedJob } from '../records/job.ts';
import { defaultTenant } from './tenant.ts';

/** A job as the protocol carries it. */
export function presentJob(job: ActivatedJob): object {
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
