import { completeUnlessStranger, type WorkerKind } from './worker-kind.ts';

/** `motcua:disarm` behind each way out of an element with timers: its alarms end. */
export const disarm: WorkerKind = {
  jobType: 'motcua:disarm',
  leaseMs: 5_000,
  handle: async (job, office) => completeUnlessStranger(await office.disarm(job)),
};
