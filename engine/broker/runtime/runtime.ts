import type { Dialect } from '../bpmn/compile.ts';
import type { Resource } from './prepare-deployment.ts';
import type { CompiledProcess } from '../process/compiled-process.ts';
import type { Command } from '../records/command.ts';
import type { Effect } from '../records/effect.ts';
import type { ActivatedJob } from '../records/job.ts';
import { AwaitedResults } from './awaited-results.ts';
import { createCounters, type Counters } from './counters.ts';
import { DeploymentCompiler } from './compiling/deployment-compiler.ts';
import { JobDelivery, type JobPoll } from './job-delivery.ts';
import { deploy } from './deploy.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createMachineClock, type Clock } from './machine-clock.ts';
import type { Outcome } from './outcome.ts';
import { Partition } from './partition.ts';
import type { RuntimeLog } from './runtime-log.ts';

/** The broker without its gateway: what RPCs, tests and measures talk to. */
export interface Runtime {
  /**
   * Carries out one command; resolves when it is durable. `onStepped` is called when it has been stepped and its way into
   * the log begins. @throws {BrokerUnavailable} {BrokerOverloaded}
   */
  submit(command: Command<CompiledProcess>, onStepped?: () => void): Promise<Outcome>;
  /** Compiles and deploys files, all or none. */
  deploy(resources: readonly Resource[]): Promise<Outcome>;
  /** Asks for jobs, waiting if there are none; returns what takes the request back. */
  poll(poll: JobPoll): () => void;
  /** Who waits for an instance's end. */
  results: AwaitedResults;
  counters: Counters;
  /** Whether commands are taken: not while the state is being rebuilt. */
  readonly leads: boolean;
  /**
   * Answers what would wait for long, and takes no more of it, since the gateway is closing: polls with nothing, commands
   * whose fate a lost database knows with the news that the broker stops.
   */
  endWaiting(): void;
  /** Answers what is under way, keeps the state, gives the lease back. */
  stop(): Promise<void>;
}

/** What a runtime is started with. */
export interface RuntimeOptions {
  databaseUrl: string;
  log: RuntimeLog;
  /** Machine time; the machine's clock unless a test says otherwise. */
  clock?: Clock;
  /** Where they differ from the default ones. */
  limits?: Partial<Limits>;
  /** What deployments may hold beyond Zeebe 8.5; nothing unless said otherwise. */
  dialect?: Dialect;
}

/** Takes the partition's lease (waiting for it if need be), rebuilds the state and begins to take commands. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { databaseUrl, log } = options;
  const clock = options.clock ?? createMachineClock();
  const counters = createCounters();
  const results = new AwaitedResults();
  const delivery = new JobDelivery({
    counters,
    activate: (command) => partition.submit(command),
    giveBack: (job) => giveBack(partition, job, log),
  });
  const onEffects = (effects: readonly Effect[]) => {
    for (const effect of effects) {
      if (effect.kind === 'jobs-available') delivery.wake(effect.jobType);
      else if (effect.kind === 'process-completed') results.complete(effect);
    }
  };
  const compiler = new DeploymentCompiler(options.dialect ?? {});
  const partition = new Partition({
    ...{ databaseUrl, log, clock, counters, onEffects },
    compile: compiler.deployed,
    limits: { ...defaultLimits, ...options.limits },
    onRebuilt: () => delivery.wakeAll(),
  });
  await partition.start();
  return {
    submit: (command, onStepped) => partition.submit(command, onStepped),
    deploy: (resources) => deploy(resources, compiler, (command) => partition.submit(command)),
    poll: (poll) => delivery.poll(poll),
    results,
    counters,
    get leads() {
      return partition.leads;
    },
    endWaiting() {
      delivery.close();
      partition.giveUp();
    },
    async stop() {
      delivery.close();
      await compiler.close();
      await partition.stop();
    },
  };
}

/** Jobs whose worker has gone go back at once, with the retries they had, as Zeebe's gateway does it. */
function giveBack(partition: Partition, job: ActivatedJob, log: RuntimeLog): void {
  const command = {
    type: 'job.fail',
    jobKey: job.key,
    retries: job.retries,
    errorMessage: 'The job was activated for a worker that had gone.',
    retryBackOffMs: 0,
    variables: {},
  } as const;
  partition
    .submit(command)
    .catch((err: unknown) => log.warn({ err, jobKey: job.key }, 'a job waits for its lease'));
}
