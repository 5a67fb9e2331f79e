import type { BrokerLog } from './log.ts';
import type { ArrivedJob, OfficePorts } from './ports.ts';
import type { Verdict, WorkerKind } from './workers/worker-kind.ts';

/** What carrying out a verdict needs of the broker. Each may reject; then the job's lease runs out and it comes back. */
export interface JobActions {
  completeJob(jobKey: string, variables: Record<string, unknown>): Promise<void>;
  /** Lengthens a user task's lease; does nothing where the broker can't. */
  keepJob(jobKey: string): Promise<void>;
  /** NOT_FOUND is success. */
  cancelInstance(processInstanceKey: string): Promise<void>;
}

export interface WorkerContext {
  office: OfficePorts;
  actions: JobActions;
  log: BrokerLog;
  /** Processes of this installation begin with it; jobs of other people's processes are left alone. */
  processPrefix: string;
  /** Called at named points, so that tests can stop a worker exactly there. */
  checkpoint?: (point: 'recorded', job: ArrivedJob) => Promise<void> | void;
}

/**
 * Hears the office about one job and carries out its verdict. Never throws: whatever fails on our side, the lease runs
 * out and the broker delivers the job again.
 */
export async function handleJob(kind: WorkerKind, job: ArrivedJob, context: WorkerContext): Promise<void> {
  const { log, actions } = context;
  try {
    if (!job.bpmnProcessId.startsWith(context.processPrefix) || job.dossierId === '') {
      log.warn({ ...brief(job), jobType: kind.jobType }, 'left alone: a job of a process that is not ours');
      await actions.keepJob(job.jobKey);
      return;
    }
    const verdict = await kind.handle(job, context.office);
    await context.checkpoint?.('recorded', job);
    await carryOut(verdict, job, actions);
    log.debug({ ...brief(job), jobType: kind.jobType, act: verdict.act }, 'job handled');
  } catch (error) {
    log.error({ ...brief(job), jobType: kind.jobType, err: error }, 'job not handled: it comes back');
  }
}

function carryOut(verdict: Verdict, job: ArrivedJob, actions: JobActions): Promise<void> {
  switch (verdict.act) {
    case 'complete':
      return actions.completeJob(job.jobKey, verdict.variables);
    case 'keep':
      return actions.keepJob(job.jobKey);
    case 'cancelInstance':
      return actions.cancelInstance(job.processInstanceKey);
  }
}

function brief(job: ArrivedJob) {
  return {
    jobKey: job.jobKey,
    elementId: job.elementId,
    processInstanceKey: job.processInstanceKey,
    dossierId: job.dossierId,
  };
}
