import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActivatedJob } from '#engine/broker/records/job.ts';
import { createCommand } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';
import { startSmallRuntime, type SmallRuntime } from '#test/broker/kit/small-runtime.ts';

const content = bpmn('p', {
  s: 'start',
  first: { service: 'first' },
  wait: { catch: true, message: 'go', key: '=id' },
  nap: { catch: true, timer: 'PT0.01S' },
  second: { service: 'second' },
  e: 'end',
  flows: ['s > first > wait > nap > second > e'],
});

describe('a runtime that keeps three instances in memory', () => {
  let small: SmallRuntime;

  beforeEach(async () => {
    small = await startSmallRuntime();
    await small.deploy(content);
  });
  afterEach(() => small.stop());

  it('brings fifty of them to their end, restarts between', async () => {
    // given
    for (let n = 0; n < 50; n += 1) await small.must(createCommand('p', { id: `i${n}` }));
    await small.restart();
    // when
    const first = await small.activate('first');
    await Promise.all(
      first.map(({ key: jobKey }) => small.must({ type: 'job.complete', jobKey, variables: {} })),
    );
    for (let n = 0; n < 50; n += 1) {
      await small.must({
        type: 'message.publish',
        ...{ name: 'go', correlationKey: `i${n}`, timeToLiveMs: 0, messageId: '', variables: { n } },
      });
      if (n === 25) {
        await small.restart();
      }
    }
    // then
    const second = new Map<number, ActivatedJob>();
    await expect
      .poll(
        async () => {
          for (const job of await small.activate('second')) second.set(job.key, job);
          return second.size;
        },
        { timeout: 10_000 },
      )
      .toBe(50);
    const numbers = [...second.values()].map(({ variables }) => (JSON.parse(variables) as { n: number }).n);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    for (const jobKey of second.keys()) await small.must({ type: 'job.complete', jobKey, variables: {} });
    expect(first).toHaveLength(50);
    expect(await small.activate('first')).toEqual([]);
  });
});
