import { setTimeout as sleep } from 'node:timers/promises';
import { credentials, status, type Client } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestBroker, type TestBroker } from '#test/kit/embedded-broker.ts';
import { gatewayClient } from './plain-client.ts';

interface PushedJob {
  key: string;
  type: string;
  worker: string;
  variables: string;
  deadline: string;
}

/** An open StreamActivatedJobs call and what came of it. */
interface Push {
  jobs: PushedJob[];
  ended: { code: status; details: string } | undefined;
  hangUp(): void;
}

describe('StreamActivatedJobs', () => {
  let test: TestBroker;
  let client: Client;

  beforeAll(async () => {
    test = await startTestBroker();
    client = new (gatewayClient())(test.address, credentials.createInsecure());
  });
  afterAll(async () => {
    client.close();
    await test.stop();
  });

  const open = (request: object): Push => {
    const call = (
      client as unknown as Record<string, (request: object) => NodeJS.EventEmitter & { cancel(): void }>
    )['StreamActivatedJobs']!.call(client, request);
    const push: Push = { jobs: [], ended: undefined, hangUp: () => call.cancel() };
    call.on('data', (job: PushedJob) => push.jobs.push(job));
    call.on('error', (error: { code: status; details: string }) => {
      push.ended = { code: error.code, details: error.details };
    });
    return push;
  };
  const deploy = (type: string) =>
    test.deploy(type, { s: 'start', work: { service: type }, e: 'end', flows: ['s > work > e'] });
  const arrived = (push: Push, count: number) =>
    vi.waitFor(() => expect(push.jobs).toHaveLength(count), 5_000);

  it('pushes jobs as they become available, and those that wait already', async () => {
    await deploy('push');
    await test.create('push', { n: 1 });
    const push = open({ type: 'push', worker: 'w', timeout: 60_000, fetchVariable: ['n'] });
    await arrived(push, 1);
    await test.create('push', { n: 2, other: true });
    await arrived(push, 2);
    expect(push.jobs.map(({ variables }) => JSON.parse(variables) as unknown)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(push.jobs[0]).toMatchObject({ type: 'push', worker: 'w' });
    expect(Number(push.jobs[0]!.deadline)).toBeGreaterThan(Date.now() + 50_000);
    for (const { key } of push.jobs) {
      expect(await test.client.call('CompleteJob', { jobKey: key })).toEqual({ ok: true, value: {} });
    }
    push.hangUp();
  });

  it('brings a job again when it fails with retries left or its lease runs out', async () => {
    await deploy('again');
    const push = open({ type: 'again', worker: 'w', timeout: 300 });
    await test.create('again');
    await arrived(push, 1);
    await arrived(push, 2); // the lease ran out
    await test.client.call('FailJob', { jobKey: push.jobs[1]!.key, retries: 1 });
    await arrived(push, 3);
    expect(new Set(push.jobs.map(({ key }) => key)).size).toBe(1);
    push.hangUp();
  });

  it('gives each job to one of several streams, before those that poll', async () => {
    await deploy('shared');
    const streams = [
      open({ type: 'shared', worker: 'a', timeout: 60_000 }),
      open({ type: 'shared', worker: 'b', timeout: 60_000 }),
    ];
    await sleep(100);
    const polled = test.client.activate({
      type: 'shared',
      worker: 'p',
      timeout: 60_000,
      maxJobsToActivate: 5,
      requestTimeout: 800,
    });
    for (let n = 0; n < 6; n += 1) await test.create('shared');
    await vi.waitFor(() => expect(streams.flatMap(({ jobs }) => jobs)).toHaveLength(6));
    expect(new Set(streams.flatMap(({ jobs }) => jobs).map(({ key }) => key)).size).toBe(6);
    for (const { jobs } of streams) expect(jobs.length).toBeGreaterThan(0);
    expect((await polled).jobs).toEqual([]);
    for (const stream of streams) stream.hangUp();
  });

  it('leaves the jobs to others once its client has gone', async () => {
    await deploy('gone');
    const push = open({ type: 'gone', worker: 'w', timeout: 60_000 });
    await sleep(100);
    push.hangUp();
    await vi.waitFor(() => expect(push.ended?.code).toBe(status.CANCELLED));
    await sleep(50);
    await test.create('gone');
    const { jobs } = await test.client.activate({
      type: 'gone',
      worker: 'p',
      timeout: 60_000,
      maxJobsToActivate: 1,
      requestTimeout: 2_000,
    });
    expect(jobs).toHaveLength(1);
  });

  it.each([
    [{ type: '', timeout: 1 }, 'Expected to stream activated jobs with type to be present, but it was blank'],
    [
      { type: ' ', timeout: 1 },
      'Expected to stream activated jobs with type to be present, but it was blank',
    ],
    [
      { type: 'x', timeout: 0 },
      'Expected to stream activated jobs with timeout to be greater than zero, but it was 0',
    ],
    [
      { type: 'x', timeout: 1, tenantIds: ['a'] },
      "Expected to handle gRPC request StreamActivatedJobs with tenant identifier 'a', but multi-tenancy is disabled",
    ],
  ])('refuses %j', async (request, details) => {
    const push = open(request);
    await vi.waitFor(() => expect(push.ended).toEqual({ code: status.INVALID_ARGUMENT, details }));
  });
});
