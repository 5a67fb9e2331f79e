import type { ArrivedJob, OfficePorts } from '../ports.ts';

/**
 * What to do with a job once the office has heard of it. `complete` and `keep` speak of the job; `cancelInstance` of a
 * stranger, whose job is never completed.
 */
export type Verdict =
  | { act: 'complete'; variables: Record<string, unknown> }
  /** A person will complete it: the short lease is lengthened, now that the row is committed. */
  | { act: 'keep' }
  | { act: 'cancelInstance' };

/** One job type: how long its first lease is and what the office is asked. */
export interface WorkerKind {
  jobType: string;
  /** Milliseconds; after a fault of ours the job comes back when it has passed. */
  leaseMs: number;
  handle(job: ArrivedJob, office: OfficePorts): Promise<Verdict>;
}

/** The verdict of a job that only reports something. */
export function completeUnlessStranger(answer: 'listed' | 'stranger'): Verdict {
  return answer === 'stranger' ? { act: 'cancelInstance' } : { act: 'complete', variables: {} };
}
