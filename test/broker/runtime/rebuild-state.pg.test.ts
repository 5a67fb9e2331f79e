import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyHeap } from '#engine/broker/core/state/key-heap.ts';
import { KeyMap } from '#engine/broker/core/state/key-map.ts';
import type { State } from '#engine/broker/core/state/state.ts';
import { compileDeployed } from '#engine/broker/runtime/deploy.ts';
import { PagedInstances } from '#engine/broker/runtime/paged-instances.ts';
import { rebuildState } from '#engine/broker/runtime/rebuild-state.ts';
import { openPartition, type PartitionWriter } from '#engine/broker/store/partition-writer.ts';
import { startTestBroker } from '#test/kit/embedded-broker.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

/** Everything in a state that matters, in an order that doesn't: sorted keys, sorted heaps, no compiled models. */
function canonical(value: unknown): unknown {
  if (value instanceof Map)
    return canonical(Object.fromEntries([...value].map(([key, item]) => [String(key), item])));
  if (value instanceof Set) return [...value].map(canonical).sort();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof KeyHeap) return canonical(value.toJSON());
  if (value instanceof KeyMap) return canonical(new Map(value));
  if (value instanceof PagedInstances)
    return canonical(new Map([...value.values()].map((instance) => [instance.key, instance])));
  const entries = Object.entries(value).filter(([name, item]) => name !== 'models' && item !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, canonical(item)]),
  );
}

describe('rebuilding the state', () => {
  let database: TestDatabase;
  let writer: PartitionWriter | null = null;

  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    await writer?.close();
    await database.drop();
  });

  /** Something of every kind is left behind: jobs in each state, timers, messages, subscriptions, an incident. */
  async function leaveThingsBehind(): Promise<void> {
    const test = await startTestBroker(database);
    await test.deploy('desk', {
      s: 'start',
      work: { service: 'work' },
      wait: { catch: true, message: 'paid', key: '=id' },
      nap: { catch: true, timer: 'PT1H' },
      e: 'end',
      flows: ['s > work > wait > nap > e'],
    });
    await test.deploy('byMail', {
      s: { start: true, message: 'begin' },
      nap: { catch: true, timer: 'PT2H' },
      e: 'end',
      flows: ['s > nap > e'],
    });
    for (let n = 0; n < 12; n += 1)
      await test.create('desk', { id: `d${n}`, __proto: 1, ['__proto__']: { x: 1 } });
    const { jobs } = await test.client.activate({
      type: 'work',
      worker: 'w',
      timeout: 60_000,
      maxJobsToActivate: 9,
      requestTimeout: -1,
    });
    const [a, b, c, d, e] = jobs.map(({ key }) => key);
    await test.client.call('CompleteJob', { jobKey: a, variables: '{"done":true}' });
    await test.client.call('CompleteJob', { jobKey: b, variables: '{}' });
    await test.client.call('FailJob', {
      jobKey: c,
      retries: 2,
      retryBackOff: 3_600_000,
      variables: '{"seen":1}',
    });
    await test.client.call('FailJob', { jobKey: d, retries: 0, errorMessage: 'no', variables: '{}' });
    await test.client.call('FailJob', { jobKey: e, retries: 1, variables: '{}' });
    const publish = (name: string, correlationKey: string, messageId = '') =>
      test.client.call('PublishMessage', {
        name,
        correlationKey,
        messageId,
        timeToLive: 3_600_000,
        variables: '{"m":1}',
      });
    await publish('paid', 'd0', 'm1');
    await publish('paid', 'nobody', 'm2');
    await publish('begin', 'lock');
    await publish('begin', 'lock');
    await test.stop();
  }

  it('keeps what it has folded at a clean stop, though nothing was stepped', async () => {
    // given a log without a snapshot
    await leaveThingsBehind();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('TRUNCATE broker.state_part, broker.instance_index');
    await client.query('UPDATE broker.partition SET snapshot_position = 0');
    await client.end();
    // when
    await (await startTestBroker(database)).stop();
    // then
    const rebuilt = await rebuildState(await open(), compileDeployed);
    expect(rebuilt.snapshotPosition).toBe(rebuilt.position);
    expectThingsOfEveryKind(rebuilt.state);
  });

  async function endTerm(): Promise<void> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('UPDATE broker.partition SET term = term + 1');
    await client.end();
  }

  async function open(): Promise<PartitionWriter> {
    writer = await openPartition(database.urlAs('broker'));
    if (!writer) throw new Error('Expected the lease to be free.');
    return writer;
  }

  /** The same log, as if no snapshot had been taken. */
  function withoutSnapshot(whole: PartitionWriter): PartitionWriter {
    async function* none() {}
    const nothing = { position: 0, parts: none(), partsBeside: none(), indexed: none() };
    return { ...whole, readSnapshot: () => Promise.resolve(nothing) };
  }

  it('gives the same from the snapshot as from the whole log', async () => {
    // given
    await leaveThingsBehind();
    const whole = await open();
    // when
    const fromSnapshot = await rebuildState(whole, compileDeployed);
    const fromLog = await rebuildState(withoutSnapshot(whole), compileDeployed);
    // then
    expect(fromSnapshot.snapshotPosition).toBe(fromLog.position);
    expect(fromSnapshot.position).toBe(fromLog.position);
    expect(canonical(fromSnapshot.state)).toEqual(canonical(fromLog.state));
    expectThingsOfEveryKind(fromLog.state);
  });

  it('folds the log behind a snapshot into it', async () => {
    // given a snapshot, and more behind it that was never put into one
    await leaveThingsBehind();
    const test = await startTestBroker(database);
    await test.create('desk', { id: 'later' });
    await test.client.activate({
      type: 'work',
      worker: 'w',
      timeout: 60_000,
      maxJobsToActivate: 1,
      requestTimeout: -1,
    });
    await endTerm(); // its last snapshot is refused, as that of a leader that was cut off
    await test.stop();
    // when
    const whole = await open();
    const fromSnapshot = await rebuildState(whole, compileDeployed);
    const fromLog = await rebuildState(withoutSnapshot(whole), compileDeployed);
    // then
    expect(fromSnapshot.snapshotPosition).toBeLessThan(fromLog.position);
    expect(canonical(fromSnapshot.state)).toEqual(canonical(fromLog.state));
  });
});

function expectThingsOfEveryKind(state: State): void {
  const jobs = [...state.instances.values()].flatMap(({ jobs }) => Object.values(jobs));
  expect(new Set(jobs.map(({ lifecycle }) => lifecycle))).toEqual(
    new Set(['activatable', 'activated', 'failed']),
  );
  expect(state.messages.size).toBeGreaterThan(1);
  expect(state.subscriptions.size).toBeGreaterThan(0);
  expect(state.startSubscriptions.size).toBe(1);
  expect(state.startLocks.size).toBe(1);
  expect(state.due.size).toBeGreaterThan(5);
}
