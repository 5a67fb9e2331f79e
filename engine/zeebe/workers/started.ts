import { completeUnlessStranger, type WorkerKind } from './worker-kind.ts';

/** `motcua:started`, first in a sub-process whose event sub-process has a timer: its alarms start. */
export const started: WorkerKind = {
  jobType: 'motcua:started',
  leaseMs: 5_000,
  handle: async (job, office) => completeUnlessStranger(await office.started(job)),
};
