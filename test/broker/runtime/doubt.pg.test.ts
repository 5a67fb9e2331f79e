import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { startBroker } from '#engine/broker/start-broker.ts';
import { connectGateway } from '#test/conformance/gateway-client.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';
import { testDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';

const creation = { bpmnProcessId: 'p', version: -1, variables: '{}' };
const process = writeBpmn(
  'p',
  { s: 'start', work: { service: 'work' }, e: 'end', flows: ['s > work > e'] },
  '',
);

describe('a commit whose connection breaks', () => {
  const cleanUp: (() => Promise<unknown> | void)[] = [];

  afterEach(async () => {
    for (const work of cleanUp.splice(0).reverse()) await work();
  });

  /** A creation whose append waits for a lock; the broker has lost the connection it was sent by. */
  async function inDoubt() {
    const database = await testDatabase();
    cleanUp.push(() => database.drop());
    const way = await openWay(new URL(database.urlAs('broker')));
    cleanUp.push(() => way.close());
    const broker = await startBroker({ databaseUrl: way.url, host: '127.0.0.1', port: 0, log: quietLog });
    cleanUp.push(() => broker.stop());
    const client = connectGateway(`127.0.0.1:${broker.port}`);
    cleanUp.push(() => client.close());
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    cleanUp.push(() => admin.end());
    await client.call('DeployResource', { resources: [{ name: 'p.bpmn', content: Buffer.from(process) }] });
    await admin.query('BEGIN; LOCK TABLE broker.log IN EXCLUSIVE MODE');
    const answer = client.call('CreateProcessInstance', creation, 60_000);
    await expect.poll(() => countWaiting(admin), { timeout: 20_000 }).toBe(1);
    way.cut();
    await expect.poll(() => broker.leads, { timeout: 20_000 }).toBe(false);
    return { broker, admin, answer };
  }

  it('is answered as the log has it, although its session still holds the lease', async () => {
    const { admin, answer } = await inDoubt();
    // when: the append goes on after the broker has begun to look for it
    await sleep(1_000);
    await admin.query('COMMIT');
    // then
    expect(await answer).toMatchObject({ ok: true });
    expect(await countSteps(admin)).toBe(2);
  });

  it('is answered UNAVAILABLE, in words, by a broker that stops before the log could be asked', async () => {
    const { broker, answer } = await inDoubt();
    // when
    const stopped = broker.stop();
    // then: at once, while the log is locked
    expect(await answer).toEqual({ ok: false, code: 'UNAVAILABLE', text: 'The broker is stopping.' });
    await stopped;
  });
});

/** Appends that wait for the lock. */
async function countWaiting(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query(
    `SELECT 1 FROM pg_locks WHERE relation = 'broker.log'::regclass AND NOT granted`,
  );
  return rows.length;
}

async function countSteps(admin: pg.Client): Promise<number> {
  const { rows } = await admin.query<{ last: string }>('SELECT max(last_position) AS last FROM broker.log');
  return Number(rows[0]?.last);
}

interface Way {
  url: string;
  /** The client's side of all connections ends, the server isn't told. */
  cut(): void;
  close(): void;
}

async function openWay(to: URL): Promise<Way> {
  const near = new Set<net.Socket>();
  const far = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    const other = net.connect(Number(to.port), to.hostname);
    near.add(socket);
    far.add(other);
    socket.on('error', () => undefined);
    other.on('error', () => undefined);
    socket.on('data', (data) => other.write(data));
    other.on('data', (data) => socket.write(data));
    socket.on('end', () => other.end());
    other.on('end', () => socket.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(to);
  url.port = String((server.address() as net.AddressInfo).port);
  return {
    url: url.href,
    cut() {
      for (const socket of near) socket.destroy();
      near.clear();
    },
    close() {
      for (const socket of [...near, ...far]) socket.destroy();
      server.close();
    },
  };
}
