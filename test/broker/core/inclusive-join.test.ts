import { describe, expect, it } from 'vitest';
import { compile } from '#engine/broker/bpmn/compile.ts';
import { hydrate } from '#engine/broker/core/hydrate.ts';
import { apply } from '#engine/broker/core/state/apply/apply.ts';
import { createState } from '#engine/broker/core/state/state.ts';
import { compileDeployed } from '#engine/broker/runtime/deploy.ts';
import type { Event } from '#engine/broker/records/event.ts';
import type { JsonObject } from '#engine/broker/records/json.ts';
import type { Diagram } from '#test/conformance/diagram.ts';
import { deployCommand, testBroker, type TestBroker } from '#test/broker/kit/broker.ts';
import { printState } from '#test/broker/kit/print-state.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

/** Three ways out of a fork, taken when their name is true, and a join behind them. */
const FORK: Diagram = {
  s: 'start',
  f: 'inclusive',
  a: { service: 'a' },
  b: { service: 'b' },
  c: { service: 'c' },
  j: 'inclusive',
  after: { service: 'after' },
  e: 'end',
  flows: ['s > f', 'f > a if =a', 'f > b if =b', 'f > c default', 'a > j', 'b > j', 'c > j', 'j > after > e'],
};

async function started(diagram: Diagram, variables: JsonObject = {}): Promise<TestBroker> {
  const broker = testBroker();
  broker.send(await deployCommand([bpmn('desk', diagram)], { inclusiveJoin: true }));
  broker.create('desk', variables);
  return broker;
}

function waiting(broker: TestBroker): string[] {
  const jobs = [...broker.state.instances.values()].flatMap((instance) => Object.values(instance.jobs));
  return jobs.map(({ jobType }) => jobType).sort();
}

describe('inclusive join', () => {
  it('is refused unless it is asked for', async () => {
    const xml = bpmn('desk', FORK);
    expect(await compile(xml)).toMatchObject({
      ok: false,
      errors: [{ message: 'Currently the inclusive gateway can only have one incoming sequence flow' }],
    });
    expect(await compile(xml, { inclusiveJoin: true })).toMatchObject({ ok: true });
  });

  it('waits for each way that was taken, and for no other', async () => {
    const broker = await started(FORK, { a: true, b: true });
    // when
    broker.complete('b');
    expect(waiting(broker)).toEqual(['a']);
    broker.complete('a');
    // then
    expect(waiting(broker)).toEqual(['after']);
    broker.complete('after');
    expect(broker.state.instances.size).toBe(0);
  });

  it('lets a single token pass at once', async () => {
    const broker = await started(FORK, { a: false, b: false });
    // when
    broker.complete('c');
    // then
    expect(waiting(broker)).toEqual(['after']);
  });

  it('goes on when the token it waited for ends elsewhere', async () => {
    const broker = await started(
      {
        ...FORK,
        g: 'exclusive',
        gone: 'end',
        flows: [
          ...(FORK.flows ?? []).filter((flow) => flow !== 'b > j'),
          'b > g',
          'g > gone if =x',
          'g > j default',
        ],
      },
      { a: true, b: true },
    );
    broker.complete('a');
    expect(waiting(broker)).toEqual(['b']);
    // when
    broker.complete('b', { x: true });
    // then
    expect(waiting(broker)).toEqual(['after']);
  });

  it('waits for what may leave an activity by its boundary', async () => {
    const broker = await started(
      { ...FORK, no: { boundary: 'b', error: 'oops' }, flows: [...(FORK.flows ?? []), 'no > j'] },
      { a: true, b: true },
    );
    broker.complete('a');
    const [job] = broker.jobs('b');
    // when
    broker.send({
      type: 'job.throw-error',
      ...{ jobKey: job?.key ?? 0, errorCode: 'oops', errorMessage: '', variables: {} },
    });
    // then
    expect(waiting(broker)).toEqual(['after']);
  });

  it('counts a token that waits at a parallel join on the way', async () => {
    const broker = await started({
      s: 'start',
      f: 'parallel',
      a: { service: 'a' },
      b: { service: 'b' },
      c: { service: 'c' },
      p: 'parallel',
      j: 'inclusive',
      after: { service: 'after' },
      flows: ['s > f', 'f > a > p', 'f > b > p', 'f > c > j', 'p > j', 'j > after'],
    });
    // when
    broker.complete('c');
    broker.complete('a');
    expect(waiting(broker)).toEqual(['b']);
    broker.complete('b');
    // then
    expect(waiting(broker)).toEqual(['after']);
  });

  it('does not wait for a token that comes by the flow which has one already', async () => {
    const broker = await started({
      s: 'start',
      f: 'parallel',
      a: { service: 'a' },
      b: { service: 'b' },
      g: 'exclusive',
      other: { service: 'other' },
      j: 'inclusive',
      after: { service: 'after' },
      flows: [
        's > f',
        'f > a > g',
        'f > b > g',
        'g > j if =x',
        'g > other default',
        'other > j',
        'j > after',
      ],
    });
    // when
    broker.complete('a', { x: true });
    // then: b could still come by the other flow, but as well by the one that has its token
    expect(waiting(broker)).toEqual(['after', 'b']);
    broker.complete('b');
    expect(waiting(broker)).toEqual(['after', 'after']);
  });

  it('joins round after round in a loop', async () => {
    const broker = await started({
      s: 'start',
      m: 'exclusive',
      f: 'inclusive',
      a: { service: 'a' },
      b: { service: 'b' },
      j: 'inclusive',
      g: 'exclusive',
      e: 'end',
      flows: [
        's > m > f',
        'f > a if =true',
        'f > b if =true',
        'a > j',
        'b > j',
        'j > g',
        'g > m if =again',
        'g > e default',
      ],
    });
    // when
    for (const again of [true, true, false]) {
      broker.complete('a', { again });
      expect(waiting(broker)).toEqual(['b']);
      broker.complete('b', { again });
    }
    // then
    expect(broker.state.instances.size).toBe(0);
  });

  it('lives in a sub-process, once for each of its instances', async () => {
    const broker = await started(
      {
        os: 'start',
        sub: { subprocess: { ...FORK }, each: { in: '=[1, 2]' } },
        oe: 'end',
        flows: ['os > sub > oe'],
      },
      { a: true, b: true },
    );
    // when
    broker.complete('a');
    broker.complete('b');
    // then
    expect(waiting(broker)).toEqual(['a', 'after', 'b']);
  });

  it('ends waiting when its scope is interrupted', async () => {
    const broker = await started(
      {
        os: 'start',
        sub: { subprocess: { ...FORK } },
        stop: { boundary: 'sub', message: 'stop', key: '="k"' },
        oe: 'end',
        flows: ['os > sub > oe', 'stop > oe'],
      },
      { a: true, b: true },
    );
    broker.complete('a');
    // when
    broker.publish('stop', 'k');
    // then
    expect(broker.state.instances.size).toBe(0);
  });

  it('is compiled after a restart as it was when it was deployed', async () => {
    const broker = await started(FORK, { a: true, b: true });
    broker.complete('a');
    const replayed = createState();
    // when
    for (const event of JSON.parse(JSON.stringify(broker.events)) as Event[]) {
      await hydrate(replayed, event, compileDeployed);
      apply(replayed, event);
    }
    // then
    expect(printState(replayed)).toBe(printState(broker.state));
    broker.state = replayed;
    broker.complete('b');
    expect(waiting(broker)).toEqual(['after']);
  });
});
