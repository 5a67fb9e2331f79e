import { ZBClient, type ZBClientOptions } from 'zeebe-node';
import type { BrokerAnswer, BrokerCommand } from './broker-command.ts';
import { call } from './call.ts';
import { createGatewayExtras, type MigrationPlan } from './gateway-extras.ts';
import { grpcCodeOf, grpcStatus } from './grpc-status.ts';
import type { WorkerContext } from './handle-job.ts';
import { createJobLeases, type JobState } from './job-leases.ts';
import type { BrokerLog } from './log.ts';
import { leaseLong, openWorkers, type RunningWorker } from './open-workers.ts';
import { stopPolling } from './patient-worker.ts';
import type { OfficePorts } from './ports.ts';
import { sendCommand } from './send-command.ts';
import { userTask } from './workers/user-task.ts';

export interface BrokerOptions {
  /** `host:port` of a gateway: the embedded broker's or a Zeebe cluster's. */
  address: string;
  log: BrokerLog;
  /** Processes of this installation begin with it. */
  processPrefix: string;
  /** TLS, OAuth and the like; zeebe-node reads its ZEEBE_ variables for what is not given here. */
  client?: Partial<ZBClientOptions>;
}

export interface Resource {
  /** File name: its ending tells the broker what it is (`.bpmn`, `.dmn`). */
  name: string;
  content: string;
}

export interface DeployedProcess {
  bpmnProcessId: string;
  version: number;
  processDefinitionKey: string;
}

export interface BrokerTopology {
  gatewayVersion: string;
  brokers: number;
  partitions: number;
}

/** A broker as the rest of the program sees it: the same whichever one it is. */
export interface Broker {
  /** One attempt at one command of the outbox; never throws. */
  send(command: BrokerCommand, options: { sentBefore: boolean }): Promise<BrokerAnswer>;
  /** Rejects with the broker's own words (`grpcDetailsOf`) when a resource is refused. */
  deploy(resources: readonly Resource[]): Promise<DeployedProcess[]>;
  /** `timeoutMs` from now. */
  updateJobTimeout(jobKey: string, timeoutMs: number): Promise<JobState>;
  /** Asks about an open task's job: `gone` means the task was withdrawn. */
  isJobAlive(jobKey: string): Promise<JobState>;
  migrate(processInstanceKey: string, plan: MigrationPlan): Promise<void>;
  /** Rejects when the gateway can't be reached. Readiness asks this, not the health service. */
  topology(): Promise<BrokerTopology>;
  /** Starts the job workers. Once only. */
  openWorkers(office: OfficePorts, hooks?: Pick<WorkerContext, 'checkpoint'>): Promise<void>;
  /** Takes no more jobs, waits for those in hand (at most `drainMs`), closes the connections. Close the outbox first. */
  close(drainMs?: number): Promise<void>;
}

const LEGACY_LEASE_MS = 600_000;
const WORKER_ATTEMPTS = 4;

/** Connects lazily: the gateway need not be there yet. */
export function createBroker({ address, log, processPrefix, client: options }: BrokerOptions): Broker {
  const client = new ZBClient(address, { ...options, retry: false, loglevel: 'NONE' });
  const extras = createGatewayExtras(client, 10_000);
  let running = new Map<string, RunningWorker>();
  const leases = createJobLeases({
    client,
    extras,
    onUnsupported: () => {
      log.warn(
        { leaseMs: LEGACY_LEASE_MS },
        'the broker has no UpdateJobTimeout (before 8.5): open tasks are leased for ten minutes and delivered again',
      );
      leaseLong(running, userTask.jobType, LEGACY_LEASE_MS);
    },
  });

  return {
    send: (command, { sentBefore }) => sendCommand(client, command, sentBefore),
    deploy: (resources) => deploy(client, resources),
    updateJobTimeout: leases.update,
    isJobAlive: leases.ask,
    async migrate(processInstanceKey, plan) {
      await call('MigrateProcessInstance', () => extras.migrateProcessInstance(processInstanceKey, plan));
    },
    async topology() {
      const answer = await call('Topology', () => client.topology(), { deadlineMs: 3_000 });
      return {
        gatewayVersion: answer.gatewayVersion,
        brokers: answer.brokers.length,
        partitions: answer.partitionsCount,
      };
    },
    async openWorkers(office, hooks) {
      running = openWorkers(client, {
        office,
        log,
        processPrefix,
        checkpoint: hooks?.checkpoint,
        actions: {
          keepJob: leases.keep,
          completeJob: (jobKey, variables) => completeJob(client, jobKey, variables),
          cancelInstance: (key) => cancelInstance(client, key),
        },
      });
      await leases.probe();
    },
    async close(drainMs = 10_000) {
      for (const worker of running.values()) stopPolling(worker);
      const late = new Promise((resolve) => setTimeout(resolve, drainMs).unref());
      await Promise.race([client.close(drainMs).catch(() => undefined), late]);
      extras.close();
    },
  };
}

async function deploy(client: ZBClient, resources: readonly Resource[]): Promise<DeployedProcess[]> {
  const deployed: DeployedProcess[] = [];
  for (const { name, content } of resources) {
    const answer = await call('DeployResource', () =>
      client.deployResource({ name, process: Buffer.from(content, 'utf8') }),
    );
    for (const { process } of answer.deployments) {
      if (!process) continue;
      const { bpmnProcessId, version, processDefinitionKey } = process;
      deployed.push({ bpmnProcessId, version, processDefinitionKey: String(processDefinitionKey) });
    }
  }
  return deployed;
}

/** A job that is not there any more was completed before or withdrawn: either way there is nothing left to complete. */
async function completeJob(
  client: ZBClient,
  jobKey: string,
  variables: Record<string, unknown>,
): Promise<void> {
  await ignoringNotFound(() =>
    call('CompleteJob', () => client.completeJob({ jobKey, variables: variables as never }), {
      attempts: WORKER_ATTEMPTS,
    }),
  );
}

async function cancelInstance(client: ZBClient, processInstanceKey: string): Promise<void> {
  await ignoringNotFound(() =>
    call('CancelProcessInstance', () => client.cancelProcessInstance(processInstanceKey), {
      attempts: WORKER_ATTEMPTS,
    }),
  );
}

async function ignoringNotFound(operation: () => Promise<unknown>): Promise<void> {
  try {
    await operation();
  } catch (error) {
    if (grpcCodeOf(error) !== grpcStatus.notFound) throw error;
  }
}
