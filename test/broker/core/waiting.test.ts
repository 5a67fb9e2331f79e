import { describe, expect, it } from 'vitest';
import { dueCommands } from '#engine/broker/core/queries/due-commands.ts';
import { nextDueAt } from '#engine/broker/core/queries/next-due-at.ts';
import { testBroker, type TestBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

/** Moves the clock to the next due time and does what is due then. */
function passTime(broker: TestBroker): number {
  const due = nextDueAt(broker.state);
  if (due === undefined) throw new Error('Expected something to be due, but nothing waits');
  const passed = due - broker.now;
  broker.now = due;
  for (const command of dueCommands(broker.state, broker.now, 100)) broker.send(command);
  return passed;
}

const task = bpmn('task', { s: 'start', a: { service: 'a' }, e: 'end', flows: ['s > a > e'] });

describe('jobs', () => {
  it('a lease that runs out brings the job back; a longer one does not', async () => {
    const broker = testBroker();
    await broker.deploy(task);
    broker.create('task');
    broker.create('task');
    const [first, second] = broker.jobs('a');
    broker.send({ type: 'job.update-timeout', jobKey: first?.key ?? 0, timeoutMs: 86_400_000 });
    expect(passTime(broker)).toBe(60_000);
    expect(broker.jobs('a').map(({ key }) => key)).toEqual([second?.key]);
  });

  it('a back-off holds a failed job back', async () => {
    const broker = testBroker();
    await broker.deploy(task);
    broker.create('task');
    const [job] = broker.jobs('a');
    const jobKey = job?.key ?? 0;
    broker.send({
      type: 'job.fail',
      jobKey,
      retries: 2,
      errorMessage: '',
      retryBackOffMs: 5_000,
      variables: { n: 1 },
    });
    expect(broker.jobs('a')).toEqual([]);
    expect(passTime(broker)).toBe(5_000);
    expect(broker.jobs('a')[0]).toMatchObject({ retries: 2, variables: '{"n":1}' });
  });

  it('says once per step that jobs are there', async () => {
    const broker = testBroker();
    await broker.deploy(task);
    broker.create('task');
    expect(broker.effects.filter(({ kind }) => kind === 'jobs-available')).toEqual([
      { kind: 'jobs-available', jobType: 'a' },
    ]);
  });
});

describe('timers', () => {
  it('a cycle on the boundary fires as often as it says, counted from its due times', async () => {
    const broker = testBroker();
    await broker.deploy(
      bpmn('cycle', {
        s: 'start',
        a: { service: 'a' },
        tick: { boundary: 'a', interrupting: false, timer: { timeCycle: 'R2/PT10S' } },
        late: { boundary: 'a', timer: '=limit' },
        t: { service: 't' },
        l: { service: 'l' },
        flows: ['s > a', 'tick > t', 'late > l'],
      }),
    );
    broker.create('cycle', { limit: 'PT30S' });
    expect([passTime(broker), passTime(broker), passTime(broker)]).toEqual([10_000, 10_000, 10_000]);
    expect(broker.jobs('t')).toHaveLength(2);
    expect(broker.jobs('l')).toHaveLength(1);
    expect(broker.jobs('a')).toEqual([]);
  });

  it('a timer start event starts the latest version only', async () => {
    const broker = testBroker();
    const start = (type: string) =>
      bpmn('timed', {
        s: { start: true, timer: { timeCycle: 'R/PT1H' } },
        a: { service: type },
        flows: ['s > a'],
      });
    await broker.deploy(start('old'));
    await broker.deploy(start('new'));
    passTime(broker);
    expect(broker.jobs('old')).toEqual([]);
    expect(broker.jobs('new')[0]).toMatchObject({ processDefinitionVersion: 2 });
    expect(broker.state.startTimers.size).toBe(1);
  });
});

describe('messages', () => {
  const waiting = bpmn('waiting', {
    s: 'start',
    m: { catch: true, message: 'go', key: '=k' },
    a: { service: 'a' },
    flows: ['s > m > a'],
  });

  it('a buffered message is taken by the next that waits, once per process', async () => {
    const broker = testBroker();
    await broker.deploy(waiting);
    broker.publish('go', 'x', { n: 1 }, 60_000);
    broker.create('waiting', { k: 'x' });
    broker.create('waiting', { k: 'x' });
    expect(broker.jobs('a').map(({ variables }) => variables)).toEqual(['{"k":"x","n":1}']);
    passTime(broker);
    expect(broker.state.messages.size).toBe(0);
    expect(broker.state.messageSlots.size).toBe(0);
  });

  it('a message reaches one instance of a process even when two wait', async () => {
    const broker = testBroker();
    await broker.deploy(waiting);
    broker.create('waiting', { k: 'x' });
    broker.create('waiting', { k: 'x' });
    broker.publish('go', 'x');
    expect(broker.jobs('a')).toHaveLength(1);
  });

  it('a key that is neither text nor number is an incident', async () => {
    const broker = testBroker();
    await broker.deploy(waiting);
    broker.create('waiting', {});
    expect(broker.seen('incident.created')[0]?.errorMessage).toBe(
      "Failed to extract the correlation key for 'k': The value must be either a string or a number, but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'k'",
    );
  });

  it('a message start event with a key waits for the instance before it; without a key it does not', async () => {
    const broker = testBroker();
    await broker.deploy(
      bpmn('begun', {
        s: { start: true, message: 'begin' },
        a: { service: 'a' },
        e: 'end',
        flows: ['s > a > e'],
      }),
    );
    broker.publish('begin', 'x', { n: 1 }, 60_000);
    broker.publish('begin', 'x', { n: 2 }, 60_000);
    const first = broker.jobs('a');
    expect(first.map(({ variables }) => variables)).toEqual(['{"n":1}']);
    broker.send({ type: 'job.complete', jobKey: first[0]?.key ?? 0, variables: {} });
    expect(broker.jobs('a').map(({ variables }) => variables)).toEqual(['{"n":2}']);
    broker.publish('begin', '', { n: 3 });
    broker.publish('begin', '', { n: 4 });
    expect(broker.jobs('a')).toHaveLength(2);
  });
});

describe('deployment', () => {
  it('the same file again keeps key and version', async () => {
    const broker = testBroker();
    await broker.deploy(task);
    await broker.deploy(task);
    expect(broker.seen('process.created')).toHaveLength(1);
    expect(broker.seen('deployment.created')).toHaveLength(2);
  });

  it('keys begin as those of partition 1 do', async () => {
    const broker = testBroker();
    await broker.deploy(task);
    expect(broker.seen('deployment.created')[0]?.key).toBe(2251799813685249);
  });
});
