import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { removeCluster } from '#engine/db/embedded/cluster-place.ts';
import { isAlive } from '#engine/db/embedded/process-mark.ts';
import { prepareDatabase } from '#engine/db/embedded/prepare-database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#engine/db/embedded/start-embedded-postgres.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function ask<T>(url: string, sql: string): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, T>>(sql);
    return Object.values(rows[0] ?? {})[0] as T;
  } finally {
    await client.end();
  }
}

async function untilDead(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(10);
}

describe('startEmbeddedPostgres', () => {
  let dataDir: string;
  let server: EmbeddedPostgres | undefined;

  // One folder for all: making a cluster takes its time, starting it doesn't.
  beforeAll(() => {
    mkdirSync('.tmp', { recursive: true });
    dataDir = mkdtempSync(path.resolve('.tmp/embedded-'));
    chmodSync(dataDir, 0o755);
  });

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  afterAll(() => removeCluster(dataDir));

  it('starts on an empty folder, durable, on loopback only and with the Vietnamese order', async () => {
    // when
    server = await startEmbeddedPostgres({ dataDir, log });
    await prepareDatabase(server);
    // then
    const url = server.url('motcua');
    expect(server.mode).toBe('started');
    expect(await ask(url, 'SHOW listen_addresses')).toBe('127.0.0.1');
    expect(await ask(url, 'SHOW fsync')).toBe('on');
    expect(await ask(url, 'SHOW synchronous_commit')).toBe('on');
    const order = `SELECT string_agg(x, '' ORDER BY x) FROM unnest(ARRAY['Đ','E','Ă','D','A','Â']) x`;
    expect(await ask(url, order)).toBe('AĂÂDĐE');
    expect(await ask(url, `SELECT unaccent('Nguyễn Thị Hường Đất')`)).toBe('Nguyen Thi Huong Dat');
  });

  it('asks for the password, and keeps office and broker out of each other', async () => {
    // given
    server = await startEmbeddedPostgres({ dataDir, log });
    await prepareDatabase(server);
    const wrong = new URL(server.url('motcua', 'office'));
    wrong.password = 'wrong';
    await ask(server.url('motcua', 'broker'), 'CREATE TABLE IF NOT EXISTS broker.secret (id int)');
    // then
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    await expect(ask(server.url('motcua', 'office'), 'SELECT * FROM broker.secret')).rejects.toThrow(
      /permission denied for schema broker/,
    );
  });

  it('preparing twice changes nothing', async () => {
    server = await startEmbeddedPostgres({ dataDir, log });
    await prepareDatabase(server);
    await prepareDatabase(server);
    expect(await ask(server.url('motcua', 'office'), 'SELECT current_schema()')).toBe('office');
  });

  it('finds its rows and its port again after a stop', async () => {
    // given
    server = await startEmbeddedPostgres({ dataDir, log });
    const url = server.url('postgres');
    await ask(url, 'CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS n');
    const { pid } = server;
    await server.stop();
    expect(isAlive(pid)).toBe(false);
    // when
    server = await startEmbeddedPostgres({ dataDir, log });
    // then
    expect(server.url('postgres')).toBe(url);
    expect(await ask(url, 'SELECT n FROM kept')).toBe(42);
  });

  it('adopts the server a killed program left running', async () => {
    // given a start whose process has ended without stopping it
    const first = await startEmbeddedPostgres({ dataDir, log });
    const notes = path.join(dataDir, 'postgres.json');
    const left = {
      ...(JSON.parse(readFileSync(notes, 'utf8')) as object),
      owner: { pid: 4_000_000, startedAt: '1' },
    };
    writeFileSync(notes, JSON.stringify(left));
    // when
    server = await startEmbeddedPostgres({ dataDir, log });
    // then
    expect(server.mode).toBe('adopted');
    expect(server.pid).toBe(first.pid);
    await Promise.all([server.stop(), first.stop()]);
    expect(isAlive(first.pid)).toBe(false);
  });

  it('joins the server of a living program, and leaves it running', async () => {
    // given a server owned by another living process
    const owner = spawn('sleep', ['60']);
    const first = await startEmbeddedPostgres({ dataDir, log });
    const notes = path.join(dataDir, 'postgres.json');
    const stat = readFileSync(`/proc/${owner.pid}/stat`, 'utf8');
    const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const read = JSON.parse(readFileSync(notes, 'utf8')) as object;
    writeFileSync(notes, JSON.stringify({ ...read, owner: { pid: owner.pid, startedAt } }));
    // when
    const second = await startEmbeddedPostgres({ dataDir, log });
    await second.stop();
    // then
    expect(second.mode).toBe('joined');
    expect(isAlive(first.pid)).toBe(true);
    owner.kill();
    await first.stop();
  });

  it('replaces what a killed server left behind, and the number of a stranger', async () => {
    // given
    const first = await startEmbeddedPostgres({ dataDir, log });
    await ask(first.url('postgres'), 'CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS n');
    const file = path.join(dataDir, 'postgres', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8');
    await first.stop();
    writeFileSync(file, lines.replace(/^\d+/, String(process.pid)));
    // when
    server = await startEmbeddedPostgres({ dataDir, log });
    // then
    expect(server.mode).toBe('started');
    expect(await ask(server.url('postgres'), 'SELECT n FROM kept')).toBe(42);
  });

  it('starts a server again that was killed under us, on the same port', async () => {
    // given
    server = await startEmbeddedPostgres({ dataDir, log });
    await ask(server.url('postgres'), 'CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS n');
    const url = server.url('postgres');
    const { pid } = server;
    // when
    process.kill(pid, 'SIGKILL');
    await untilDead(pid);
    // then
    await expect.poll(() => ask(url, 'SELECT n FROM kept').catch(() => 0), { timeout: 20_000 }).toBe(42);
  });

  it('takes another port when its own is taken', async () => {
    // given
    const first = await startEmbeddedPostgres({ dataDir, log });
    const port = Number(new URL(first.adminUrl).port);
    await first.stop();
    const squatter = createServer().listen(port, '127.0.0.1');
    // when
    server = await startEmbeddedPostgres({ dataDir, log });
    // then
    expect(Number(new URL(server.adminUrl).port)).not.toBe(port);
    squatter.close();
  });

  it('says in one sentence why it cannot start', async () => {
    // given a cluster of another version
    const other = path.join(dataDir, 'other');
    mkdirSync(path.join(other, 'postgres'), { recursive: true, mode: 0o700 });
    chmodSync(other, 0o755);
    writeFileSync(path.join(other, 'postgres', 'PG_VERSION'), '9\n');
    // then
    await expect(startEmbeddedPostgres({ dataDir: other, log })).rejects.toThrow(
      /^Expected PostgreSQL to start in .*but/,
    );
  });

  it('keeps the data elsewhere when its account cannot reach the folder', async () => {
    if (process.getuid?.() !== 0) return; // an ordinary user runs it as itself and reaches what it owns
    // given
    const hidden = path.join(dataDir, 'home');
    mkdirSync(path.join(hidden, 'data'), { recursive: true, mode: 0o700 });
    // when
    server = await startEmbeddedPostgres({ dataDir: path.join(hidden, 'data'), log });
    // then
    const place = readFileSync(path.join(hidden, 'data', 'postgres.location'), 'utf8').trim();
    expect(existsSync(path.join(place, 'PG_VERSION'))).toBe(true);
    await server.stop();
    rmSync(path.dirname(place), { recursive: true, force: true });
  });
});
