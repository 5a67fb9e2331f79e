import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompiledProcess } from '#engine/broker/process/compiled-process.ts';
import type { Command } from '#engine/broker/records/command.ts';
import type { ActivatedJob } from '#engine/broker/records/job.ts';
import type { Response } from '#engine/broker/records/response.ts';
import { defaultLimits } from '#engine/broker/runtime/limits.ts';
import { startRuntime, type Runtime } from '#engine/broker/runtime/runtime.ts';
import { createCommand } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';
import { quietLog } from '#test/kit/quiet-log.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

const content = bpmn('p', {
  s: 'start',
  first: { service: 'first' },
  wait: { catch: true, message: 'go', key: '=id' },
  nap: { catch: true, timer: 'PT0.01S' },
  second: { service: 'second' },
  e: 'end',
  flows: ['s > first > wait > nap > second > e'],
});

const limits = {
  hot: { ...defaultLimits.hot, instances: 3 },
  snapshot: { ...defaultLimits.snapshot, steps: 5 },
};

describe('a runtime that keeps three instances in memory', () => {
  let database: TestDatabase;
  let runtime: Runtime;

  beforeEach(async () => {
    database = await testDatabase();
    await start();
  });
  afterEach(async () => {
    await runtime.stop();
    await database.drop();
  });

  async function start(): Promise<void> {
    runtime = await startRuntime({ databaseUrl: database.urlAs('broker'), log: quietLog, limits });
  }

  async function must(command: Command<CompiledProcess>): Promise<Response> {
    const outcome = await runtime.submit(command);
    if ('rejection' in outcome) throw new Error(outcome.rejection.reason);
    return outcome.response;
  }

  async function activate(jobType: string): Promise<readonly ActivatedJob[]> {
    const response = await must({
      type: 'job-batch.activate',
      ...{ jobType, worker: 'w', timeoutMs: 60_000, maxJobs: 100, fetchVariables: [] },
    });
    return response.type === 'job-batch.activated' ? response.jobs : [];
  }

  it('brings fifty of them to their end, restarts between', async () => {
    // given
    await runtime.deploy([{ name: 'p.bpmn', content }]);
    for (let n = 0; n < 50; n += 1) await must(createCommand('p', { id: `i${n}` }));
    await runtime.stop();
    await start();
    // when
    const first = await activate('first');
    await Promise.all(first.map(({ key: jobKey }) => must({ type: 'job.complete', jobKey, variables: {} })));
    for (let n = 0; n < 50; n += 1) {
      await must({
        type: 'message.publish',
        ...{ name: 'go', correlationKey: `i${n}`, timeToLiveMs: 0, messageId: '', variables: { n } },
      });
      if (n === 25) {
        await runtime.stop();
        await start();
      }
    }
    // then
    const second = new Map<number, ActivatedJob>();
    await expect
      .poll(
        async () => {
          for (const job of await activate('second')) second.set(job.key, job);
          return second.size;
        },
        { timeout: 10_000 },
      )
      .toBe(50);
    const numbers = [...second.values()].map(({ variables }) => (JSON.parse(variables) as { n: number }).n);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    for (const jobKey of second.keys()) await must({ type: 'job.complete', jobKey, variables: {} });
    expect(first).toHaveLength(50);
    expect(await activate('first')).toEqual([]);
  });
});
