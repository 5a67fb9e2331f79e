import type { WorkerKind } from './worker-kind.ts';

/** `motcua:begin`, first in every published process: claims the dossier for this instance, or cancels it. */
export const begin: WorkerKind = {
  jobType: 'motcua:begin',
  leaseMs: 5_000,
  async handle(job, office) {
    const answer = await office.claimInstance(job);
    return answer === 'claimed' ? { act: 'complete', variables: {} } : { act: 'cancelInstance' };
  },
};
