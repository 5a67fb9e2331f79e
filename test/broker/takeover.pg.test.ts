import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectGateway, type GatewayClient } from '#test/conformance/gateway-client.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';
import { startBrokerProcess, type BrokerProcess } from '#test/crash/broker-process.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

const waiting = { s: 'start', work: { service: 'work' }, e: 'end', flows: ['s > work > e'] };
const creation = { bpmnProcessId: 'p', version: -1, variables: '{}' };
const takeoverMs = 10_000;

describe('a second broker on the same database', () => {
  let database: TestDatabase;
  const brokers: BrokerProcess[] = [];
  const clients: GatewayClient[] = [];

  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    for (const broker of brokers.splice(0)) {
      broker.kill('SIGKILL');
      await broker.ended;
    }
    await database.drop();
  });

  function start(): BrokerProcess {
    const broker = startBrokerProcess(database.urlAs('broker'), { LOG_LEVEL: 'warn' });
    brokers.push(broker);
    return broker;
  }

  async function connect(broker: BrokerProcess): Promise<GatewayClient> {
    const client = connectGateway(await broker.ready);
    clients.push(client);
    return client;
  }

  /** A leader with one instance, and a second broker that has been waiting for a while. */
  async function leaderAndNext(): Promise<{
    leader: BrokerProcess;
    client: GatewayClient;
    next: BrokerProcess;
  }> {
    const leader = start();
    const client = await connect(leader);
    const content = Buffer.from(writeBpmn('p', waiting, ''));
    await client.call('DeployResource', { resources: [{ name: 'p.bpmn', content }] });
    expect(await client.call('CreateProcessInstance', creation)).toMatchObject({ ok: true });
    const next = start();
    const early = await Promise.race([
      next.ready,
      new Promise((resolve) => setTimeout(resolve, 3_000, 'waits')),
    ]);
    expect(early).toBe('waits');
    return { leader, client, next };
  }

  async function jobsOf(client: GatewayClient): Promise<number> {
    const poll = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 9, requestTimeout: 2_000 };
    return (await client.activate(poll)).jobs.length;
  }

  async function termsInLog(): Promise<number[]> {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const { rows } = await admin.query<{ term: number }>(
      'SELECT term FROM broker.log ORDER BY first_position',
    );
    await admin.end();
    return rows.map(({ term }) => term);
  }

  it('takes over when the first is killed', async () => {
    // given
    const { leader, next } = await leaderAndNext();
    // when
    const begin = performance.now();
    leader.kill('SIGKILL');
    const client = await connect(next);
    // then
    expect(performance.now() - begin).toBeLessThan(takeoverMs);
    expect(await jobsOf(client)).toBe(1);
  });

  it('takes over when the first hangs, and the first writes nothing when it wakes', async () => {
    // given
    const { leader, client, next } = await leaderAndNext();
    // when
    const begin = performance.now();
    leader.kill('SIGSTOP');
    const unanswered = client.call('CreateProcessInstance', creation, 60_000);
    const taken = await connect(next);
    expect(performance.now() - begin).toBeLessThan(takeoverMs);
    expect(await taken.call('CreateProcessInstance', creation)).toMatchObject({ ok: true });
    leader.kill('SIGCONT');
    // then
    expect(await unanswered).toMatchObject({ ok: false, code: 'UNAVAILABLE' });
    expect(await jobsOf(taken)).toBe(2);
    expect(await termsInLog()).toEqual([1, 1, 2, 2]);
  });
});
