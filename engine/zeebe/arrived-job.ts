import type { Job } from 'zeebe-node';
import type { ArrivedJob } from './ports.ts';

/** A job in the office's words. Keys stay the strings they travelled as; headers are strings whatever they hold. */
export function arrivedJob(job: Job): ArrivedJob {
  const variables: Record<string, unknown> = { ...job.variables };
  return {
    jobKey: String(job.key),
    elementId: job.elementId,
    elementInstanceKey: String(job.elementInstanceKey),
    processInstanceKey: String(job.processInstanceKey),
    bpmnProcessId: job.bpmnProcessId,
    processDefinitionVersion: job.processDefinitionVersion,
    dossierId: typeof variables.dossierId === 'string' ? variables.dossierId : '',
    variables,
    headers: Object.fromEntries(
      Object.entries(job.customHeaders).map(([name, value]) => [name, String(value)]),
    ),
  };
}
