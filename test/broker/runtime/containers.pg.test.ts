import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCommand } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';
import { startSmallRuntime, type SmallRuntime } from '#test/broker/kit/small-runtime.ts';

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

describe('calls and multi-instance activities in a runtime that keeps three instances in memory', () => {
  let small: SmallRuntime;

  beforeEach(async () => {
    small = await startSmallRuntime();
    await small.deploy(parent, child, long);
  });
  afterEach(() => small.stop());

  it('brings children back to callers that lie in the store', async () => {
    // given
    for (let n = 0; n < 10; n += 1) await small.must(createCommand('parent', {}));
    await small.restart();
    // when
    const jobs = await small.awaitJobs('w');
    expect(jobs).toHaveLength(30);
    for (const { key: jobKey, variables } of jobs.toReversed()) {
      const { n } = JSON.parse(variables) as { n: number };
      await small.must({ type: 'job.complete', jobKey, variables: { r: n * 10 } });
    }
    // then
    const after = await small.awaitJobs('after');
    expect(after.map(({ variables }) => JSON.parse(variables) as unknown)).toEqual(
      Array.from({ length: 10 }, () => ({ results: [10, 20, 30] })),
    );
  });

  it('ends children that lie in the store with their root', async () => {
    // given
    const roots: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      const created = await small.must(createCommand('parent', {}));
      if (created.type === 'process-instance.created') roots.push(created.processInstanceKey);
    }
    const jobs = await small.awaitJobs('w');
    // when
    for (const processInstanceKey of roots)
      await small.must({ type: 'process-instance.cancel', processInstanceKey });
    // then
    expect(jobs).toHaveLength(15);
    for (const { key: jobKey } of jobs) {
      expect(await small.submit({ type: 'job.complete', jobKey, variables: {} })).toMatchObject({
        rejection: { type: 'NOT_FOUND' },
      });
    }
  });

  it('goes on with a long list by itself', async () => {
    // given
    const items = Array.from({ length: 7_000 }, (_, index) => index);
    // when
    await small.must(createCommand('long', { items }));
    // then
    const [after] = await small.awaitJobs('after');
    expect(JSON.parse(after?.variables ?? '{}')).toMatchObject({ results: items.map((item) => item * 2) });
  });
});
