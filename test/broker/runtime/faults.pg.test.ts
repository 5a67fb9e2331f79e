import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';
import { startBroker } from '#engine/broker/start-broker.ts';
import { startTestBroker, type TestBroker } from '#test/kit/embedded-broker.ts';
import { connectGateway, type GatewayClient } from '#test/conformance/gateway-client.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';
import { testDatabase } from '#test/kit/postgres.ts';
import { scratchFolder } from '#test/kit/scratch-folder.ts';
import { runLoad, type Load } from './load.ts';

const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

function quiet(): void {}

describe('when the database fails', () => {
  const cleanUp: (() => Promise<void> | void)[] = [];

  afterEach(async () => {
    for (const work of cleanUp.splice(0).reverse()) await work();
  });

  it('goes on after its connection was cut, and nothing is lost or done twice', async () => {
    // given a broker under load
    const test: TestBroker = await startTestBroker();
    cleanUp.push(() => test.stop());
    const load = await runLoad(test.address);
    // when
    for (let n = 0; n < 3; n += 1) {
      await load.more(15);
      await cutConnections(test.database.url);
    }
    await load.more(15);
    // then
    await expectNothingLost(load);
  });

  it('goes on after PostgreSQL was killed and started again', async () => {
    // given
    const { server, address } = await startOwnCluster();
    const load = await runLoad(address);
    // when
    await load.more(25);
    process.kill(server.pid, 'SIGKILL');
    await load.more(25);
    // then
    await expectNothingLost(load);
  });

  it('answers UNAVAILABLE while the database is away, and at once', async () => {
    // given
    const { client, database } = await startOwnCluster();
    await client.call('DeployResource', {
      resources: [
        {
          name: 'p.bpmn',
          content: Buffer.from(writeBpmn('p', { s: 'start', e: 'end', flows: ['s > e'] }, '')),
        },
      ],
    });
    // when
    await database.stop();
    await sleep(100);
    const begin = performance.now();
    const answer = await client.call('CreateProcessInstance', {
      bpmnProcessId: 'p',
      version: -1,
      variables: '{}',
    });
    // then
    expect(answer).toMatchObject({ ok: false, code: 'UNAVAILABLE' });
    expect(performance.now() - begin).toBeLessThan(1_000);
    expect(await client.call('Topology', {})).toMatchObject({
      value: { brokers: [{ partitions: [{ health: 'UNHEALTHY' }] }] },
    });
  });

  async function startOwnCluster(): Promise<{
    server: EmbeddedPostgres;
    database: EmbeddedPostgres;
    address: string;
    client: GatewayClient;
  }> {
    const folder = scratchFolder('faults');
    cleanUp.push(() => folder.remove());
    const server = await startEmbeddedPostgres({ dataDir: folder.path, log });
    cleanUp.push(() => server.stop());
    await prepareDatabase(server);
    const databaseUrl = server.url('motcua', 'broker');
    const broker = await startBroker({ databaseUrl, host: '127.0.0.1', port: 0, log });
    cleanUp.push(() => broker.stop());
    const address = `127.0.0.1:${broker.port}`;
    const client = connectGateway(address);
    cleanUp.push(() => client.close());
    return { server, database: server, address, client };
  }
});

describe('two brokers on one database', () => {
  it('lets the second wait and take over', async () => {
    // given
    const database = await testDatabase();
    const first = await startTestBroker(database);
    await first.deploy('p', { s: 'start', work: { service: 'work' }, e: 'end', flows: ['s > work > e'] });
    await first.create('p');
    let leads = false;
    const second = startTestBroker(database).then((broker) => ((leads = true), broker));
    await sleep(600);
    expect(leads).toBe(false);
    // when
    await first.stop();
    const next = await second;
    // then
    const request = {
      type: 'work',
      worker: 'w',
      timeout: 1_000,
      maxJobsToActivate: 5,
      requestTimeout: 2_000,
    };
    expect((await next.client.activate(request)).jobs).toHaveLength(1);
    await next.stop();
    await database.drop();
  });
});

/** Every created instance was worked on exactly as often as its answers said, and all come to their end. */
async function expectNothingLost(load: Load): Promise<void> {
  const result = await load.finish();
  expect(result.created).toBeGreaterThan(20);
  expect(result.missing).toEqual([]);
  expect(result.doneTwice).toEqual([]);
  expect(result.leftOver).toBe(0);
}

async function cutConnections(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name LIKE 'motcua-broker%' AND datname = current_database()`,
  );
  await admin.end();
}
