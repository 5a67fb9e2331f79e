import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '#engine/broker/inspect/inspect.ts';
import { parseInspection } from '#engine/broker/inspect/parse-inspection.ts';
import { startTestBroker, type TestBroker } from '#test/kit/embedded-broker.ts';

interface Table {
  heading: string;
  rows: Record<string, string | number>[];
}

describe('looking inside a broker that runs', () => {
  let test: TestBroker;
  let waiting: string;
  let stuck: string;
  let ended: string;

  const look = (...words: string[]) =>
    inspect(test.database.urlAs('broker'), parseInspection(words), () => undefined);
  const tables = async (...words: string[]) => JSON.parse(await look(...words, '--json')) as Table[];
  const rows = async (...words: string[]) => (await tables(...words))[0]?.rows ?? [];

  // given: one instance that waits with a timer, one with an incident, one that has ended
  beforeAll(async () => {
    test = await startTestBroker();
    await test.deploy('desk', {
      s: 'start',
      work: { service: 'work' },
      late: { boundary: 'work', timer: 'PT1H', interrupting: false },
      out: 'end',
      e: 'end',
      flows: ['s > work > e', 'late > out'],
    });
    ended = await test.create('desk', { owner: 'Nguyễn Văn A' });
    stuck = await test.create('desk', { owner: 'Lê Thị B' });
    const { jobs } = await test.client.activate({
      ...{ type: 'work', worker: 'officer', timeout: 60_000, maxJobsToActivate: 2, requestTimeout: -1 },
    });
    await test.client.call('CompleteJob', { jobKey: jobs[0]?.key, variables: '{"ok":true}' });
    await test.client.call('FailJob', { jobKey: jobs[1]?.key, retries: 0, errorMessage: 'no paper' });
    waiting = await test.create('desk', { owner: 'Trần C' });
  });
  afterAll(() => test.stop());

  it('counts what there is', async () => {
    const summary = Object.fromEntries((await rows()).map((row) => [row['what'], row['number']]));
    expect(summary).toMatchObject({ 'open process instances': 2, jobs: 2, timers: 2, incidents: 1 });
  });

  it('lists instances, tokens, jobs and incidents', async () => {
    expect((await rows('instances', 'desk')).map((row) => [String(row['key']), row['stands at']])).toEqual([
      [stuck, 'work'],
      [waiting, 'work'],
    ]);
    expect(await rows('tokens')).toMatchObject([{ element: 'work', tokens: 2, 'with an incident': 1 }]);
    expect(await rows('jobs')).toMatchObject([{ type: 'work', activatable: 1, failed: 1 }]);
    expect(await rows('incidents')).toMatchObject([{ type: 'JOB_NO_RETRIES', message: 'no paper' }]);
    expect(await rows('definitions')).toMatchObject([{ 'process id': 'desk', 'open instances': 2 }]);
  });

  it('shows one instance, and its variables only when asked', async () => {
    const hidden = await look('instance', waiting);
    expect(hidden).toContain('timer due');
    expect(hidden).not.toContain('Trần C');
    expect(await look('instance', waiting, '--variables')).toContain('Trần C');
  });

  it('tells what happened to an instance that is gone', async () => {
    const log = await rows('log', ended);
    const events = log.map((row) => row['event']);
    expect(events[0]).toBe('process-instance.created');
    expect(events).toContain('job-batch.activated');
    expect(events.at(-1)).toBe('element.completed');
    expect(JSON.stringify(log)).not.toContain('Nguyễn');
  });

  it('shows the state at any past position, equal to the log up to there', async () => {
    // when: the moment at which the ended instance had its job handed out
    const at = (await rows('log', ended)).find((row) => row['event'] === 'job-batch.activated')?.['position'];
    // then: it was open, its job with the worker
    expect(await rows('instances', '--at', String(at))).toHaveLength(2);
    const jobs = (await tables('instance', ended, '--at', String(at))).find(
      ({ heading }) => heading === 'Jobs',
    );
    expect(jobs?.rows).toMatchObject([{ state: 'activated', worker: 'officer' }]);
    expect(await rows('instances', '--at', '1')).toEqual([]);
  });

  it('refuses what does not exist in one sentence', async () => {
    await expect(look('instance', '5')).rejects.toThrow("Expected a process instance with key '5'");
    await expect(look('log', '5')).rejects.toThrow("Expected the log to know '5' but it doesn't");
    await expect(look('--at', '999999')).rejects.toThrow(/Expected a position up to \d+ but got 999999/);
  });
});
