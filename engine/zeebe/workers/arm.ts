import type { WorkerKind } from './worker-kind.ts';

/**
 * `motcua:arm` before an element with timers. The arming id is stored under this job's key before the job is completed,
 * so a job that is delivered twice answers the same id.
 */
export const arm: WorkerKind = {
  jobType: 'motcua:arm',
  leaseMs: 5_000,
  async handle(job, office) {
    const answer = await office.arm(job);
    if (answer === 'stranger') return { act: 'cancelInstance' };
    return { act: 'complete', variables: { [`motcuaArm_${job.headers['motcua:arms']}`]: answer.armingId } };
  },
};
