import { setTimeout as sleep } from 'node:timers/promises';
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

const parent = bpmn('parent', {
  s: 'start',
  c: {
    call: { processId: 'child', propagateAllChildVariables: false },
    each: { in: '=[1, 2, 3]', item: 'n', out: 'results', result: '=got' },
    output: { got: '=r' },
  },
  after: { service: 'after' },
  e: 'end',
  flows: ['s > c > after > e'],
});
const child = bpmn('child', { s: 'start', w: { service: 'w' }, e: 'end', flows: ['s > w > e'] });
const long = bpmn('long', {
  s: 'start',
  x: {
    script: { expression: '=item * 2', resultVariable: 'r' },
    each: { in: '=items', item: 'item', out: 'results', result: '=r' },
  },
  after: { service: 'after' },
  e: 'end',
  flows: ['s > x > after > e'],
});

const limits = {
  hot: { ...defaultLimits.hot, instances: 3 },
  snapshot: { ...defaultLimits.snapshot, steps: 5 },
};

describe('calls and multi-instance activities in a runtime that keeps three instances in memory', () => {
  let database: TestDatabase;
  let runtime: Runtime;

  beforeEach(async () => {
    database = await testDatabase();
    await start();
    await runtime.deploy(
      [parent, child, long].map((content, index) => ({ name: `p${index}.bpmn`, content })),
    );
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

  /** Waits up to five seconds for the first job of a type, then takes all. */
  async function activate(jobType: string): Promise<readonly ActivatedJob[]> {
    for (let tries = 0; tries < 100; tries += 1) {
      const response = await must({
        type: 'job-batch.activate',
        ...{ jobType, worker: 'w', timeoutMs: 60_000, maxJobs: 100, fetchVariables: [] },
      });
      if (response.type === 'job-batch.activated' && response.jobs.length > 0) return response.jobs;
      await sleep(50);
    }
    return [];
  }

  it('brings children back to callers that lie in the store', async () => {
    // given
    for (let n = 0; n < 10; n += 1) await must(createCommand('parent', {}));
    await runtime.stop();
    await start();
    // when
    const jobs = await activate('w');
    expect(jobs).toHaveLength(30);
    for (const { key: jobKey, variables } of jobs.toReversed()) {
      const { n } = JSON.parse(variables) as { n: number };
      await must({ type: 'job.complete', jobKey, variables: { r: n * 10 } });
    }
    // then
    const after = await activate('after');
    expect(after.map(({ variables }) => JSON.parse(variables) as unknown)).toEqual(
      Array.from({ length: 10 }, () => ({ results: [10, 20, 30] })),
    );
  });

  it('ends children that lie in the store with their root', async () => {
    // given
    const roots: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const created = await must(createCommand('parent', {}));
      if (created.type === 'process-instance.created') roots.push(created.processInstanceKey);
    }
    const jobs = await activate('w');
    // when
    for (const processInstanceKey of roots)
      await must({ type: 'process-instance.cancel', processInstanceKey });
    // then
    expect(jobs).toHaveLength(15);
    for (const { key: jobKey } of jobs) {
      expect(await runtime.submit({ type: 'job.complete', jobKey, variables: {} })).toMatchObject({
        rejection: { type: 'NOT_FOUND' },
      });
    }
  });

  it('goes on with a long list by itself', async () => {
    // given
    const items = Array.from({ length: 7_000 }, (_, index) => index);
    // when
    await must(createCommand('long', { items }));
    // then
    const [after] = await activate('after');
    expect(JSON.parse(after?.variables ?? '{}')).toMatchObject({ results: items.map((item) => item * 2) });
  });
});
