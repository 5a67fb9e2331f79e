import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBrokerThread, type BrokerThread } from '#engine/broker/start-broker-thread.ts';
import { buildBrokerThread } from '#test/broker/kit/built-thread.ts';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { repositoryRoot } from '#test/kit/repository-root.ts';

describe('the thread of the broker', () => {
  const folder = path.join(repositoryRoot, '.tmp', `broker-thread-${process.pid}`);
  let entry: URL;
  let database: TestDatabase;
  let thread: BrokerThread | undefined;

  beforeAll(async () => {
    ({ entry } = await buildBrokerThread(folder));
    database = await testDatabase();
  });
  afterEach(async () => {
    await thread?.stop();
    thread = undefined;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  const options = (port = 0) => ({
    databaseUrl: database.urlAs('broker'),
    host: '127.0.0.1',
    port,
    level: 'silent',
    entry,
  });

  it('serves, counts and stops', async () => {
    // when
    thread = await startBrokerThread(options());
    const client = connectGateway(thread.address);
    // then
    expect(await client.call('Topology', {})).toMatchObject({ ok: true });
    expect(await thread.metrics()).toContain('zeebe_backpressure_inflight_requests_count');
    client.close();
    await thread.stop();
    thread = await startBrokerThread(options()); // the lease was given back
  });

  it('says in one sentence that its port is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as { port: number };
    await expect(startBrokerThread(options(port))).rejects.toThrow(
      `Expected to listen on 127.0.0.1:${port}, but the port is taken.`,
    );
    squatter.close();
  });

  it('says that the database is away', async () => {
    const away = { ...options(), databaseUrl: 'postgres://x:y@127.0.0.1:1/z' };
    await expect(startBrokerThread(away)).rejects.toThrow(/ECONNREFUSED/);
  });
});
