import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BrokerOverloaded } from '#engine/broker/runtime/outcome.ts';
import { startRuntime, type Runtime } from '#engine/broker/runtime/runtime.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

function quiet(): void {}

const publish = (correlationKey: string) =>
  ({
    type: 'message.publish',
    name: 'm',
    correlationKey,
    timeToLiveMs: 60_000,
    messageId: '',
    variables: {},
  }) as const;

describe('the command loop', () => {
  let database: TestDatabase;
  let runtime: Runtime | undefined;

  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    await runtime?.stop();
    await database.drop();
  });

  async function countCommits(): Promise<{ rows: number; steps: number }> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ rows: number; steps: number }>(
      'SELECT count(*)::int AS rows, coalesce(max(last_position), 0)::int AS steps FROM broker.log',
    );
    await client.end();
    return rows[0] ?? { rows: 0, steps: 0 };
  }

  it('lets everything that waits go into one commit', async () => {
    // given
    runtime = await startRuntime({ databaseUrl: database.urlAs('broker'), log });
    // when
    const run = runtime;
    await Promise.all(Array.from({ length: 400 }, (_, n) => run.submit(publish(String(n)))));
    // then
    const { rows, steps } = await countCommits();
    expect(steps).toBe(400);
    expect(rows).toBeLessThan(10);
  });

  it('refuses what is too much, and takes more when there is room again', async () => {
    // given
    runtime = await startRuntime({ databaseUrl: database.urlAs('broker'), log, limits: { commands: 5 } });
    const run = runtime;
    // when
    const outcomes = await Promise.allSettled(
      Array.from({ length: 9 }, (_, n) => run.submit(publish(String(n)))),
    );
    // then
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(4);
    expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(BrokerOverloaded);
    expect(await run.submit(publish('later'))).toMatchObject({ response: { type: 'message.published' } });
    expect((await countCommits()).steps).toBe(6);
  });

  it('forgets a message when its time is over', async () => {
    // given
    runtime = await startRuntime({ databaseUrl: database.urlAs('broker'), log });
    // when
    await runtime.submit({ ...publish('a'), messageId: 'once', timeToLiveMs: 50 });
    // then
    const again = () => runtime?.submit({ ...publish('a'), messageId: 'once', timeToLiveMs: 50 });
    expect(await again()).toMatchObject({ rejection: { type: 'ALREADY_EXISTS' } });
    await expect
      .poll(again, { timeout: 2_000, interval: 30 })
      .toMatchObject({ response: { type: 'message.published' } });
  });
});
