import type { ZBClient } from 'zeebe-node';
import { call } from './call.ts';
import type { GatewayExtras } from './gateway-extras.ts';
import { grpcCodeOf, grpcStatus } from './grpc-status.ts';

/**
 * What the broker says of a job: `alive` (leased, or its lease has lapsed and the inbox gets it again), `gone` (completed,
 * withdrawn or cancelled), `unknown` (the broker can't be asked now).
 */
export type JobState = 'alive' | 'gone' | 'unknown';

export interface JobLeases {
  update(jobKey: string, timeoutMs: number): Promise<JobState>;
  ask(jobKey: string): Promise<JobState>;
  /** Lengthens the lease of an open task to a day, so that it is delivered again at most once a day. */
  keep(jobKey: string): Promise<void>;
  /** Finds out at start whether leases can be lengthened at all. */
  probe(): Promise<void>;
}

const DAY_MS = 86_400_000;
/** A key of partition 1 that no job can have: Zeebe's first is one higher. */
const NO_JOB = String(2 ** 51);

export interface JobLeasesOptions {
  client: ZBClient;
  extras: GatewayExtras;
  /** Called once, when the broker turns out to be older than 8.5. */
  onUnsupported: () => void;
}

/** Leases of jobs through UpdateJobTimeout, or without it through UpdateJobRetries, which only tells whether it lives. */
export function createJobLeases({ client, extras, onUnsupported }: JobLeasesOptions): JobLeases {
  let supported = true;
  const giveUp = () => {
    if (supported) onUnsupported();
    supported = false;
  };

  const askByRetries = (jobKey: string) =>
    stateBy(() => call('UpdateJobRetries', () => client.updateJobRetries({ jobKey, retries: 1 })));

  const update = async (jobKey: string, timeoutMs: number): Promise<JobState> => {
    if (!supported) return askByRetries(jobKey);
    try {
      await call('UpdateJobTimeout', () => extras.updateJobTimeout(jobKey, timeoutMs), { attempts: 2 });
      return 'alive';
    } catch (error) {
      if (grpcCodeOf(error) !== grpcStatus.unimplemented) return stateOf(error);
      giveUp();
      return askByRetries(jobKey);
    }
  };

  return {
    update,
    ask: (jobKey) => update(jobKey, DAY_MS),
    async keep(jobKey) {
      if (supported) await update(jobKey, DAY_MS);
    },
    async probe() {
      try {
        await call('UpdateJobTimeout', () => extras.updateJobTimeout(NO_JOB, 1_000));
      } catch (error) {
        if (grpcCodeOf(error) === grpcStatus.unimplemented) giveUp();
      }
    },
  };
}

async function stateBy(ask: () => Promise<unknown>): Promise<JobState> {
  try {
    await ask();
    return 'alive';
  } catch (error) {
    return stateOf(error);
  }
}

/** FAILED_PRECONDITION: the job is still there, only not leased at the moment. */
function stateOf(error: unknown): JobState {
  const code = grpcCodeOf(error);
  if (code === grpcStatus.notFound) return 'gone';
  return code === grpcStatus.failedPrecondition ? 'alive' : 'unknown';
}
