import { describe, expect, it, vi } from 'vitest';
import type { ActivatedJob, JobBatchActivate } from '#engine/broker/records/job.ts';
import { createCounters } from '#engine/broker/runtime/counters.ts';
import { JobDelivery, type JobPoll } from '#engine/broker/runtime/job-delivery.ts';

/** A queue of jobs in place of the core: what matters here is who is asked when. */
function createDelivery() {
  const jobs: number[] = [];
  const givenBack: number[] = [];
  const asked: string[] = [];
  const delivery = new JobDelivery({
    counters: createCounters(),
    activate: async (command) => {
      asked.push(command.worker);
      await Promise.resolve();
      const taken = jobs.splice(0, command.maxJobs).map((key) => ({ key }) as ActivatedJob);
      return { response: { type: 'job-batch.activated', jobs: taken, truncated: false } };
    },
    giveBack: (job) => givenBack.push(job.key),
  });
  const add = (...keys: number[]) => {
    jobs.push(...keys);
    delivery.wake('t');
  };
  return { delivery, add, givenBack, asked };
}

function createPoll(worker: string, options: Partial<JobPoll> & { maxJobs?: number } = {}) {
  const got: number[][] = [];
  const poll: JobPoll = {
    command: {
      type: 'job-batch.activate',
      jobType: 't',
      worker,
      maxJobs: options.maxJobs ?? 1,
    } as JobBatchActivate,
    waitMs: 1_000,
    deliver: (jobs) => got.push(jobs.map(({ key }) => key)) > 0,
    expire: () => got.push([]),
    fail: () => got.push([-1]),
    ...options,
  };
  return { poll, got };
}

const settle = () =>
  vi.waitFor(() => Promise.resolve()).then(() => new Promise((resolve) => setTimeout(resolve, 5)));

describe('JobDelivery', () => {
  it('lets a poll wait until jobs are available', async () => {
    const { delivery, add } = createDelivery();
    const { poll, got } = createPoll('a');
    delivery.poll(poll);
    await settle();
    expect(got).toEqual([]);
    add(1);
    await settle();
    expect(got).toEqual([[1]]);
  });

  it('serves polls in the order in which they came, each once', async () => {
    const { delivery, add } = createDelivery();
    const polls = ['a', 'b', 'c'].map((worker) => createPoll(worker));
    for (const { poll } of polls) delivery.poll(poll);
    await settle();
    add(1, 2);
    await settle();
    expect(polls.map(({ got }) => got)).toEqual([[[1]], [[2]], []]);
    add(3);
    await settle();
    expect(polls[2]?.got).toEqual([[3]]);
  });

  it('ends a poll whose time is over with nothing', async () => {
    const { delivery } = createDelivery();
    const { poll, got } = createPoll('a', { waitMs: 20 });
    delivery.poll(poll);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(got).toEqual([[]]);
  });

  it('answers at once when told not to wait', async () => {
    const { delivery } = createDelivery();
    const { poll, got } = createPoll('a', { waitMs: -1 });
    delivery.poll(poll);
    await settle();
    expect(got).toEqual([[]]);
  });

  it('forgets a poll whose client has gone', async () => {
    const { delivery, add, givenBack } = createDelivery();
    const gone = createPoll('gone');
    const there = createPoll('there');
    const forget = delivery.poll(gone.poll);
    delivery.poll(there.poll);
    await settle();
    forget();
    add(1);
    await settle();
    expect(gone.got).toEqual([]);
    expect(there.got).toEqual([[1]]);
    expect(givenBack).toEqual([]);
  });

  it('gives jobs back that reach nobody', async () => {
    const { delivery, add, givenBack } = createDelivery();
    const { poll } = createPoll('a', { deliver: () => false, maxJobs: 5 });
    delivery.poll(poll);
    add(1, 2);
    await settle();
    expect(givenBack).toEqual([1, 2]);
  });

  it('asks again when jobs came while it was asking', async () => {
    const { delivery, add, asked } = createDelivery();
    const { poll, got } = createPoll('a');
    delivery.poll(poll); // asks, finds nothing yet
    add(1);
    await settle();
    expect(got).toEqual([[1]]);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('ends every waiting poll when it closes', async () => {
    const { delivery } = createDelivery();
    const { poll, got } = createPoll('a');
    delivery.poll(poll);
    await settle();
    delivery.close();
    expect(got).toEqual([[]]);
  });

  it('serves streams before polls, and streams in turn', async () => {
    // given a poll that waits, and two streams that ask again after every job
    const { delivery, add } = createDelivery();
    const { poll, got } = createPoll('poll');
    delivery.poll(poll);
    const pushed: string[] = [];
    const stream = (name: string) => {
      const { poll: one } = createPoll(name, {
        waitMs: Infinity,
        pushed: true,
        deliver: (jobs) => {
          pushed.push(`${name}${jobs.map(({ key }) => key).join('')}`);
          if (pushed.length < 4) stream(name);
          return true;
        },
      });
      delivery.poll(one);
    };
    stream('a');
    stream('b');
    await settle();
    // when
    add(1, 2, 3, 4);
    await settle();
    // then
    expect(pushed).toEqual(['a1', 'b2', 'a3', 'b4']);
    expect(got).toEqual([]);
  });

  it('lets a poll for no jobs wait in vain', async () => {
    const { delivery, add, asked } = createDelivery();
    const { poll, got } = createPoll('none', { maxJobs: 0, waitMs: 20 });
    delivery.poll(poll);
    add(1);
    await settle();
    expect(got).toEqual([]);
    await vi.waitFor(() => expect(got).toEqual([[]]));
    expect(asked).toEqual([]);
  });

  it('ends polls for no jobs and streams when it closes', async () => {
    const { delivery } = createDelivery();
    const none = createPoll('none', { maxJobs: 0, waitMs: 60_000 });
    const stream = createPoll('stream', { waitMs: Infinity, pushed: true });
    delivery.poll(none.poll);
    delivery.poll(stream.poll);
    delivery.close();
    expect([none.got, stream.got]).toEqual([[[]], [[]]]);
  });
});
