import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool } from '#engine/db/office-pool.ts';
import { enqueue } from '#engine/db/outbox/enqueue.ts';
import { retryRefused } from '#engine/db/outbox/retry-refused.ts';
import { OutboxSender, type OutboxSenderOptions } from '#engine/db/outbox/sender.ts';
import { syncState } from '#engine/db/outbox/sync-state.ts';
import { whenSettled } from '#engine/db/outbox/when-settled.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import type { BrokerAnswer, BrokerCommand } from '#engine/zeebe/broker-command.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { quietLog } from '#test/kit/quiet-log.ts';

let database: TestDatabase;
let pool: pg.Pool;
let senders: OutboxSender[];

beforeEach(async () => {
  database = await testDatabase();
  pool = createOfficePool({ url: database.urlAs('office') });
  await migrate(pool, path.resolve('engine/db/migrations'));
  senders = [];
});

afterEach(async () => {
  for (const sender of senders) await sender.close();
  await pool.end();
  await database.drop();
});

interface Call {
  jobKey: string;
  sentBefore: boolean;
}

/** A broker whose answers the test writes: the sender's own behaviour is what is looked at. */
function scripted(answer: (command: BrokerCommand & { jobKey: string }, nth: number) => BrokerAnswer) {
  const calls: Call[] = [];
  let away = false;
  return {
    calls,
    setAway: (value: boolean) => (away = value),
    send: async (command: BrokerCommand, { sentBefore }: { sentBefore: boolean }): Promise<BrokerAnswer> => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const job = command as BrokerCommand & { jobKey: string };
      calls.push({ jobKey: job.jobKey, sentBefore });
      if (away) return { outcome: 'retry', reason: 'away' };
      return answer(job, calls.filter((call) => call.jobKey === job.jobKey).length);
    },
    topology: async () => {
      if (away) throw new Error('away');
    },
  };
}

function start(broker: ReturnType<typeof scripted>, more: Partial<OutboxSenderOptions> = {}): OutboxSender {
  const sender = new OutboxSender({
    pool,
    broker,
    machineClock: { now: () => new Date() },
    log: quietLog,
    onGone: async () => undefined,
    ...more,
  });
  senders.push(sender);
  sender.start();
  return sender;
}

const complete = (jobKey: string): BrokerCommand => ({ kind: 'completeJob', jobKey, variables: {} });
const write = (dossierId: string, ...jobKeys: string[]) =>
  inTransaction(pool, async (trx) => {
    for (const jobKey of jobKeys) await enqueue(trx, dossierId, complete(jobKey));
  });
const done = (): BrokerAnswer => ({ outcome: 'done' });
const stateOf = async (id: string) => (await syncState(pool, [id])).get(id);

describe('the outbox', () => {
  it('sends right after the commit, in order within a dossier, and forgets what is done', async () => {
    // given
    const broker = scripted(done);
    start(broker);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const dossier = randomUUID();
    // when
    const began = performance.now();
    await write(dossier, '1', '2', '3');
    await expect.poll(() => broker.calls.length, { interval: 2 }).toBe(3);
    // then
    expect(performance.now() - began).toBeLessThan(400);
    expect(broker.calls.map((call) => call.jobKey)).toEqual(['1', '2', '3']);
    expect(await whenSettled(pool, 1_000)).toBe(true);
    expect(await stateOf(dossier)).toEqual({ sync: 'settled', reason: null });
  });

  it('sends nothing of a transaction that is rolled back', async () => {
    const broker = scripted(done);
    start(broker);
    await expect(
      inTransaction(pool, async (trx) => {
        await enqueue(trx, randomUUID(), complete('1'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(broker.calls).toEqual([]);
  });

  it('lets a dossier that has to wait keep nobody else waiting', async () => {
    // given one dossier that the broker does not take
    const broker = scripted(({ jobKey }) =>
      jobKey === 'slow' ? { outcome: 'retry', reason: 'busy' } : done(),
    );
    start(broker);
    const slow = randomUUID();
    await write(slow, 'slow', 'after');
    // when
    for (let n = 0; n < 50; n += 1) await write(randomUUID(), `other${n}`);
    // then
    await expect.poll(() => broker.calls.filter((call) => call.jobKey.startsWith('other')).length).toBe(50);
    expect(broker.calls.some((call) => call.jobKey === 'after')).toBe(false);
    expect(await stateOf(slow)).toEqual({ sync: 'pending', reason: 'busy' });
  });

  it('keeps what is written while the broker is away and sends it in order when it is back', async () => {
    // given
    const broker = scripted(done);
    broker.setAway(true);
    start(broker);
    const dossiers = Array.from({ length: 20 }, () => randomUUID());
    for (const dossier of dossiers) await write(dossier, `${dossier}1`, `${dossier}2`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const attempts = broker.calls.length;
    // when
    broker.setAway(false);
    // then
    expect(await whenSettled(pool, 10_000)).toBe(true);
    expect(attempts).toBeLessThan(60);
    for (const dossier of dossiers) {
      const own = broker.calls.filter((call) => call.jobKey.startsWith(dossier)).map((call) => call.jobKey);
      expect(own.at(-2)).toBe(`${dossier}1`);
      expect(own.at(-1)).toBe(`${dossier}2`);
    }
  });

  it('stops a refused dossier until a person sends it again', async () => {
    // given
    const broker = scripted(({ jobKey }, nth) =>
      jobKey === 'bad' && nth === 1 ? { outcome: 'refused', reason: 'no such process' } : done(),
    );
    start(broker);
    const dossier = randomUUID();
    await write(dossier, 'bad', 'next');
    await expect.poll(() => stateOf(dossier)).toEqual({ sync: 'refused', reason: 'no such process' });
    expect(broker.calls.map((call) => call.jobKey)).toEqual(['bad']);
    // when
    await inTransaction(pool, (trx) => retryRefused(trx, dossier));
    // then
    await expect.poll(() => broker.calls.map((call) => call.jobKey)).toEqual(['bad', 'bad', 'next']);
    await expect.poll(() => stateOf(dossier)).toEqual({ sync: 'settled', reason: null });
  });

  it('tells the office of a withdrawn task, again when the office could not hear it', async () => {
    // given
    const broker = scripted(({ jobKey }) =>
      jobKey === 'gone' ? { outcome: 'gone', reason: 'not there' } : done(),
    );
    const told: string[] = [];
    start(broker, {
      onGone: async (dossierId, _command, reason) => {
        told.push(`${dossierId} ${reason}`);
        if (told.length === 1) throw new Error('database hiccup');
      },
    });
    const dossier = randomUUID();
    // when
    await write(dossier, 'gone', 'next');
    // then
    await expect.poll(() => told.length, { timeout: 5_000 }).toBe(2);
    await expect.poll(() => broker.calls.map((call) => call.jobKey)).toEqual(['gone', 'gone', 'next']);
    expect(broker.calls.slice(0, 2).map((call) => call.sentBefore)).toEqual([false, false]);
  });

  it('lets one sender of two send', async () => {
    // given
    const brokers = [scripted(done), scripted(done)];
    for (const broker of brokers) start(broker);
    // when
    const dossier = randomUUID();
    await write(dossier, ...Array.from({ length: 20 }, (_, n) => String(n)));
    await whenSettled(pool, 5_000);
    // then
    expect(brokers.map((broker) => broker.calls.length).sort((a, b) => a - b)).toEqual([0, 20]);
  });

  it('takes over when the other sender has gone', async () => {
    // given
    const first = scripted(done);
    const second = scripted(done);
    const sender = start(first);
    start(second);
    await write(randomUUID(), '1');
    await whenSettled(pool, 5_000);
    // when
    await sender.close();
    await write(randomUUID(), '2');
    // then
    expect(await whenSettled(pool, 5_000)).toBe(true);
    expect(second.calls.map((call) => call.jobKey)).toContain('2');
  });
});

describe('the outbox when the program dies', () => {
  it('says sentBefore of a command that was marked and perhaps sent', async () => {
    // given a sender that never hears its answer
    const dying = scripted(done);
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    let marked = false;
    const sender = new OutboxSender({
      pool,
      broker: dying,
      machineClock: { now: () => new Date() },
      log: quietLog,
      onGone: async () => undefined,
      checkpoint: (point) => {
        if (point !== 'answered') return undefined;
        marked = true;
        return stuck;
      },
    });
    sender.start();
    await write(randomUUID(), '1');
    await expect.poll(() => marked).toBe(true);
    // when its connections are cut, as a kill would
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = current_user`,
    );
    const next = scripted(done);
    start(next);
    // then
    await expect.poll(() => next.calls, { timeout: 5_000 }).toEqual([{ jobKey: '1', sentBefore: true }]);
    release();
    await sender.close();
  });

  it('leaves sentBefore unsaid when the program died before the call was marked', async () => {
    await write(randomUUID(), '1');
    const next = scripted(done);
    start(next);
    await expect.poll(() => next.calls).toEqual([{ jobKey: '1', sentBefore: false }]);
  });
});

describe('the speed of the outbox', () => {
  it('sends more than 300 commands a second on a busy machine', async () => {
    // given
    const dossiers = Array.from({ length: 250 }, () => randomUUID());
    await inTransaction(pool, async (trx) => {
      for (const dossier of dossiers)
        for (const n of [1, 2, 3, 4]) await enqueue(trx, dossier, complete(`${n}`));
    });
    const broker = scripted(done);
    // when
    const began = performance.now();
    start(broker);
    await whenSettled(pool, 20_000);
    const seconds = (performance.now() - began) / 1_000;
    // then
    expect(broker.calls).toHaveLength(1_000);
    expect(1_000 / seconds).toBeGreaterThan(300);
  });
});
