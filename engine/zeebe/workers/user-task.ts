import type { WorkerKind } from './worker-kind.ts';

/**
 * A BPMN user task is a job with one retry. It is listed in the inbox under a short lease, which is lengthened only after
 * the row is committed: a crash in between brings the job back soon, and an open task costs nothing afterwards.
 */
export const userTask: WorkerKind = {
  jobType: 'io.camunda.zeebe:userTask',
  leaseMs: 5_000,
  async handle(job, office) {
    const answer = await office.arriveTask(job);
    return answer === 'listed' ? { act: 'keep' } : { act: 'cancelInstance' };
  },
};
