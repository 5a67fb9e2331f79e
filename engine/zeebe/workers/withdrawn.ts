import { completeUnlessStranger, type WorkerKind } from './worker-kind.ts';

/** `motcua:withdrawn`: Zeebe tells nobody that a task was interrupted, so publishing makes the process say it. */
export const withdrawn: WorkerKind = {
  jobType: 'motcua:withdrawn',
  leaseMs: 5_000,
  handle: async (job, office) => completeUnlessStranger(await office.withdrawTasks(job)),
};
