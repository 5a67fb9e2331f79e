import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';

/** What a load that was disturbed left behind. */
export interface LoadResult {
  /** Instances whose creation was answered. */
  created: number;
  /** Ids of such instances that never reached their last task. */
  missing: string[];
  /** Ids of instances one of whose tasks was completed successfully more than once. */
  doneTwice: string[];
  /** Jobs still to be had when all should be over. */
  leftOver: number;
}

export interface Load {
  /** Returns when this many more creations were answered: disturbances are counted in work done, not in time. */
  more(count: number): Promise<void>;
  /** Creates no more, works off what there is, and counts. */
  finish(): Promise<LoadResult>;
}

const loadProcess = {
  s: 'start',
  first: { service: 'first' },
  second: { service: 'second' },
  e: 'end',
  flows: ['s > first > second > e'],
};

/**
 * Clients that create and workers that complete, on a broker that is about to be disturbed. A call that fails is not
 * repeated: it may have happened. What is checked is what was answered.
 * @param address where the gateway listens, now or after a restart.
 */
export async function runLoad(address: string | (() => string)): Promise<Load> {
  const where = typeof address === 'string' ? () => address : address;
  const created = new Set<string>();
  const completed = new Map<string, number>();
  /** Ids that reached the last task. */
  const reached = new Set<string>();
  let creating = true;
  let working = true;
  const deployed = connectGateway(where());
  const content = Buffer.from(writeBpmn('load', loadProcess, ''));
  const answer = await deployed.call('DeployResource', { resources: [{ name: 'load.bpmn', content }] });
  if (!answer.ok) throw new Error(answer.text);
  deployed.close();

  const create = async () => {
    for (let client = connectGateway(where()), last = where(); creating;) {
      const id = randomUUID();
      const request = { bpmnProcessId: 'load', version: -1, variables: JSON.stringify({ id }) };
      const made = await client.call('CreateProcessInstance', request, 3_000);
      if (made.ok) created.add(id);
      else await sleep(20);
      if (last !== where()) [client, last] = [(client.close(), connectGateway(where())), where()];
    }
  };
  const work = async (type: string) => {
    for (let client = connectGateway(where()), last = where(); working;) {
      const request = { type, worker: 'w', timeout: 1_000, maxJobsToActivate: 20, requestTimeout: 300 };
      const { jobs, refusal } = await client.activate(request);
      if (refusal) await sleep(20);
      for (const { key, variables } of jobs) {
        const done = await client.call('CompleteJob', { jobKey: key, variables: '{}' }, 3_000);
        const { id } = JSON.parse(variables) as { id: string };
        const step = `${id} ${type}`;
        if (type === 'second') reached.add(id);
        if (done.ok) completed.set(step, (completed.get(step) ?? 0) + 1);
      }
      if (last !== where()) [client, last] = [(client.close(), connectGateway(where())), where()];
    }
  };
  const creators = Array.from({ length: 4 }, create);
  const workers = ['first', 'first', 'second', 'second'].map(work);
  const missed = () => [...created].filter((id) => !reached.has(id));
  return {
    async more(count) {
      const until = created.size + count;
      await patiently(() => created.size >= until);
    },
    async finish() {
      creating = false;
      await Promise.all(creators);
      await patiently(() => missed().length === 0);
      await sleep(2_000); // longer than a lease: what was lost on the way to a worker comes again
      working = false;
      await Promise.all(workers);
      const missing = missed();
      const doneTwice = [...completed].filter(([, times]) => times > 1).map(([step]) => step);
      return { created: created.size, missing, doneTwice, leftOver: await countJobs(where()) };
    },
  };
}

/** Waits for something that comes late on a busy machine; gives up after half a minute. */
async function patiently(come: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !come() && Date.now() < end;) await sleep(20);
}

async function countJobs(address: string): Promise<number> {
  const client = connectGateway(address);
  const poll = (type: string) =>
    client.activate({ type, worker: 'w', timeout: 1_000, maxJobsToActivate: 100, requestTimeout: -1 });
  const left = [...(await poll('first')).jobs, ...(await poll('second')).jobs];
  client.close();
  return left.length;
}
