import { setTimeout as sleep } from 'node:timers/promises';
import type { ActivatedJob, GatewayAnswer, GatewayClient } from '#test/conformance/gateway-client.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';
import type { EffectLedger, Fate } from './effect-ledger.ts';

/** The process every instance runs: two jobs, a message and a timer between them. */
const crashProcess = {
  s: 'start',
  first: { service: 'first' },
  wait: { catch: true, message: 'go', key: '=id' },
  nap: { catch: true, timer: 'PT0.2S' },
  second: { service: 'second' },
  e: 'end',
  flows: ['s > first > wait > nap > second > e'],
};

/** The elements of an instance in the order in which they complete. */
export const wholePath = ['s', 'first', 'wait', 'nap', 'second', 'e', 'crash'];

/** What the load runs on. */
export interface CrashLoadOptions {
  /** The client of the broker's present life; waits while there is none. */
  client(): Promise<GatewayClient>;
  ledger: EffectLedger;
  /** Stands before every dossier id. */
  prefix: string;
}

export interface CrashLoad {
  /** Creates no more. */
  stopCreating(): Promise<void>;
  stopWorking(): Promise<void>;
}

const creators = 4;
const workersPerType = 2;
/** Instances under way at once: enough for full batches, few enough to be worked off soon. */
const openAtMost = 250;
const leaseMs = 1_500;

/** Deploys the process. */
export async function deployCrashProcess(client: GatewayClient): Promise<void> {
  const content = Buffer.from(writeBpmn('crash', crashProcess, ''));
  const answer = await client.call('DeployResource', { resources: [{ name: 'crash.bpmn', content }] });
  if (!answer.ok) throw new Error(answer.text);
}

/**
 * Clients that create and publish and workers that complete, on a broker that dies again and again. No call is repeated
 * blindly: a creation never; a message under its id; a job when its lease has brought it back.
 */
export function runCrashLoad({ client, ledger, prefix }: CrashLoadOptions): CrashLoad {
  let creating = true;
  let working = true;
  let next = 0;

  const create = async () => {
    while (creating) {
      if (ledger.creations.size - ledger.reached.size > openAtMost + ledger.unanswered) {
        await sleep(10);
        continue;
      }
      const id = `${prefix}-${next++}`;
      const request = { bpmnProcessId: 'crash', version: -1, variables: JSON.stringify({ id }) };
      const fate = fateOf(await (await client()).call('CreateProcessInstance', request, 3_000));
      ledger.created(id, fate);
      if (fate !== 'acknowledged') await sleep(10);
    }
  };

  const publish = async (id: string) => {
    const request = { name: 'go', correlationKey: id, messageId: id, timeToLive: 30_000, variables: '{}' };
    while (working) {
      const answer = await (await client()).call('PublishMessage', request, 3_000);
      if (answer.ok) ledger.messages.add(String(answer.value['key']));
      if (answer.ok || answer.code === 'ALREADY_EXISTS') return;
      await sleep(10);
    }
  };

  const complete = async ({ key, variables }: ActivatedJob, type: string) => {
    const { id } = JSON.parse(variables) as { id: string };
    if (type === 'second') ledger.reached.add(id);
    const answer = await (await client()).call('CompleteJob', { jobKey: key, variables: '{}' }, 3_000);
    ledger.completed(key, fateOf(answer));
    if (type === 'first') await publish(id);
  };

  const work = async (type: string) => {
    while (working) {
      const request = { type, worker: 'w', timeout: leaseMs, maxJobsToActivate: 16, requestTimeout: 300 };
      const { jobs, refusal } = await (await client()).activate(request);
      if (refusal) await sleep(10);
      await Promise.all(jobs.map((job) => complete(job, type)));
    }
  };

  const creation = Array.from({ length: creators }, create);
  const labour = ['first', 'second'].flatMap((type) =>
    Array.from({ length: workersPerType }, () => work(type)),
  );
  return {
    async stopCreating() {
      creating = false;
      await Promise.all(creation);
    },
    async stopWorking() {
      working = false;
      await Promise.all(labour);
    },
  };
}

const refusals = new Set(['RESOURCE_EXHAUSTED', 'NOT_FOUND', 'ALREADY_EXISTS', 'FAILED_PRECONDITION']);

function fateOf(answer: GatewayAnswer): Fate {
  if (answer.ok) return 'acknowledged';
  return refusals.has(answer.code) ? 'refused' : 'doubtful';
}
