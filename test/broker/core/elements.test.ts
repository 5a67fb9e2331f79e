import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#engine/broker/records/json.ts';
import { testBroker, type TestBroker } from '#test/broker/kit/broker.ts';
import { asEventSubProcess, bpmn, WATCHED } from '#test/broker/kit/processes.ts';
import type { Diagram } from '#test/conformance/diagram.ts';

async function brokerWith(diagram: Diagram): Promise<TestBroker> {
  const broker = testBroker();
  await broker.deploy(bpmn('p', diagram));
  return broker;
}

function variablesOf(broker: TestBroker, jobType: string): JsonObject[] {
  return broker.jobs(jobType).map((job) => JSON.parse(job.variables) as JsonObject);
}

function result(broker: TestBroker): JsonObject | undefined {
  return broker.effects.find((effect) => effect.kind === 'process-completed')?.variables;
}

function createAwaited(broker: TestBroker, variables: JsonObject = {}): number {
  const { response } = broker.send({
    type: 'process-instance.create',
    ...{ processDefinitionKey: 0, bpmnProcessId: 'p', version: -1, variables, startInstructions: [] },
    awaitResult: { requestId: 'r', fetchVariables: [] },
  });
  return response?.type === 'process-instance.created' ? response.processInstanceKey : 0;
}

describe('gateways', () => {
  it('exclusive: of the conditions that hold the flow written last is taken, the default when none holds', async () => {
    const broker = await brokerWith({
      s: 'start',
      g: 'exclusive',
      a: { service: 'a' },
      b: { service: 'b' },
      c: { service: 'c' },
      flows: ['s > g', 'g > a if =x > 0', 'g > b if =x > 5', 'g > c default'],
    });
    for (const x of [1, 9, 0]) broker.create('p', { x });
    expect(variablesOf(broker, 'a')).toEqual([{ x: 1 }]);
    expect(variablesOf(broker, 'b')).toEqual([{ x: 9 }]);
    expect(variablesOf(broker, 'c')).toEqual([{ x: 0 }]);
  });

  it('exclusive: a condition that is no boolean is an incident even with a default', async () => {
    const broker = await brokerWith({
      s: 'start',
      g: 'exclusive',
      a: { service: 'a' },
      b: { service: 'b' },
      flows: ['s > g', 'g > a if =x > 5', 'g > b default'],
    });
    const instance = broker.create('p');
    expect(broker.seen('incident.created')).toHaveLength(1);
    expect(broker.isActive(instance)).toBe(true);
    // when
    broker.send({ type: 'variables.set', elementInstanceKey: instance, variables: { x: 6 }, local: false });
    broker.send({ type: 'incident.resolve', incidentKey: broker.seen('incident.created')[0]?.key ?? 0 });
    // then
    expect(broker.jobs('a')).toHaveLength(1);
  });

  it('parallel: joins when a token has come on every flow, as often as they come', async () => {
    const broker = await brokerWith({
      s: 'start',
      f: 'parallel',
      a: { service: 'a' },
      b: { service: 'b' },
      j: 'parallel',
      c: { service: 'c' },
      flows: ['s > f > a > j > c', 'f > b > j'],
    });
    const instance = broker.create('p');
    broker.complete('a', { fromA: 1 });
    expect(broker.jobs('c')).toEqual([]);
    broker.complete('b', { fromB: 2 });
    expect(variablesOf(broker, 'c')).toEqual([{ fromA: 1, fromB: 2 }]);
    broker.now += 60_000;
    broker.send({ type: 'job.time-out', jobKey: broker.seen('job.created').at(-1)?.key ?? 0 });
    broker.complete('c');
    expect(broker.isActive(instance)).toBe(false);
  });

  it('event-based: the first event goes on, the others are withdrawn; only mapped payload leaves the event', async () => {
    const broker = await brokerWith({
      s: 'start',
      g: 'eventBased',
      m: { catch: true, message: 'go', key: '=k', output: { got: '=n' } },
      t: { catch: true, timer: 'PT1M' },
      a: { service: 'a' },
      flows: ['s > g', 'g > m > a', 'g > t'],
    });
    broker.create('p', { k: 42 });
    broker.publish('go', '42', { n: 1, other: 2 });
    expect(variablesOf(broker, 'a')).toEqual([{ k: 42, got: 1 }]);
    expect(broker.seen('timer.canceled')).toHaveLength(1);
    expect(broker.state.due.toJSON().map(({ kind }) => kind)).toEqual(['job.time-out']);
  });
});

describe('scopes', () => {
  it('mappings: inputs are local, with outputs only what they name leaves the task', async () => {
    const broker = await brokerWith({
      s: 'start',
      a: { service: 'a', input: { local: '=v + 1', missing: '=nope' }, output: { out: '=local * 10' } },
      flows: ['s > a'],
    });
    createAwaited(broker, { v: 1 });
    const [job] = broker.jobs('a');
    expect(JSON.parse(job?.variables ?? '')).toEqual({ v: 1, local: 2, missing: null });
    broker.send({ type: 'job.complete', jobKey: job?.key ?? 0, variables: { local: 5, lost: true } });
    expect(result(broker)).toEqual({ v: 1, out: 50 });
  });

  it('an uncaught error ends nothing; a boundary error event ends the scope and keeps its payload to itself', async () => {
    const broker = await brokerWith({
      s: 'start',
      sub: {
        subprocess: {
          is: 'start',
          a: { service: 'a' },
          b: { service: 'b' },
          f: 'parallel',
          flows: ['is > f > a', 'f > b'],
        },
      },
      caught: { boundary: 'sub', error: 'known' },
      c: { service: 'c' },
      flows: ['s > sub', 'caught > c'],
    });
    broker.create('p');
    const [a] = broker.jobs('a');
    const [b] = broker.jobs('b');
    const error = { errorMessage: '', variables: { why: 1 } };
    broker.send({ type: 'job.throw-error', jobKey: a?.key ?? 0, errorCode: 'unknown', ...error });
    expect(broker.seen('incident.created')[0]?.errorType).toBe('UNHANDLED_ERROR_EVENT');
    // when
    broker.send({ type: 'job.throw-error', jobKey: b?.key ?? 0, errorCode: 'known', ...error });
    // then
    expect(variablesOf(broker, 'c')).toEqual([{}]);
    expect(broker.attempt({ type: 'job.complete', jobKey: a?.key ?? 0, variables: {} }).rejection?.type).toBe(
      'NOT_FOUND',
    );
  });

  it('a terminate end event ends its scope only; a job held there is gone', async () => {
    const broker = await brokerWith({
      s: 'start',
      sub: {
        subprocess: {
          is: 'start',
          f: 'parallel',
          a: { service: 'a' },
          b: { service: 'b' },
          x: { end: true, terminate: true },
          flows: ['is > f > a', 'f > b > x'],
        },
      },
      c: { service: 'c' },
      flows: ['s > sub > c'],
    });
    broker.create('p');
    const [held] = broker.jobs('a');
    broker.complete('b');
    expect(
      broker.attempt({ type: 'job.complete', jobKey: held?.key ?? 0, variables: {} }).rejection?.type,
    ).toBe('NOT_FOUND');
    expect(broker.jobs('c')).toHaveLength(1);
  });

  it('what has begun before a terminate end event is terminated and takes no flow', async () => {
    const broker = await brokerWith({
      s: 'start',
      f: 'parallel',
      a: 'task',
      x: { end: true, terminate: true },
      b: 'task',
      c: 'task',
      e: 'end',
      flows: ['s > f', 'f > a > x', 'f > b > c > e'],
    });
    broker.create('p');
    const taken = broker.events.flatMap((event) =>
      event.type === 'sequence-flow.taken' ? [event.flowId] : [],
    );
    expect(taken).toContain('b_c');
    expect(taken).not.toContain('c_e');
  });

  it('an event sub-process stops what is around it and ends with the process', async () => {
    const broker = testBroker();
    await broker.deploy(WATCHED);
    const instance = broker.create('watched', { k: 'x' });
    broker.publish('note', 'x', { n: 1 });
    expect(broker.jobs('work')).toEqual([]);
    expect(variablesOf(broker, 'noted')).toEqual([{ k: 'x', n: 1 }]);
    broker.now += 60_000;
    broker.send({ type: 'job.time-out', jobKey: broker.seen('job.created').at(-1)?.key ?? 0 });
    broker.complete('noted');
    expect(broker.isActive(instance)).toBe(false);
    expect(broker.state.owners.size).toBe(0);
    expect(broker.state.subscriptions.size).toBe(0);
  });

  it('an error does not get out of an event sub-process that interrupted its scope, as in Zeebe', async () => {
    const broker = testBroker();
    const xml = bpmn('p', {
      s: 'start',
      sub: {
        subprocess: {
          is: 'start',
          a: { service: 'a' },
          esp: {
            subprocess: {
              es: { start: true, message: 'stop', key: '=k' },
              b: { service: 'b' },
              oops: { end: true, error: 'oops' },
              flows: ['es > b > oops'],
            },
          },
          flows: ['is > a'],
        },
      },
      caught: { boundary: 'sub', error: 'oops' },
      c: { service: 'c' },
      flows: ['s > sub', 'caught > c'],
    });
    await broker.deploy(asEventSubProcess(xml, 'esp'));
    broker.create('p', { k: 'x' });
    broker.publish('stop', 'x');
    broker.complete('b');
    expect(broker.jobs('c')).toEqual([]);
    expect(broker.seen('incident.created')).toHaveLength(1);
  });

  it('start instructions begin inside a sub-process without passing its start event', async () => {
    const broker = await brokerWith({
      s: 'start',
      sub: { subprocess: { is: 'start', a: { service: 'a' }, b: { service: 'b' }, flows: ['is > a > b'] } },
      c: { service: 'c' },
      flows: ['s > sub > c'],
    });
    broker.send({
      type: 'process-instance.create',
      ...{
        processDefinitionKey: 0,
        bpmnProcessId: 'p',
        version: -1,
        variables: {},
        startInstructions: ['b'],
      },
    });
    expect(broker.jobs('a')).toEqual([]);
    broker.complete('b');
    expect(broker.jobs('c')).toHaveLength(1);
  });
});

describe('user tasks', () => {
  it('carry assignment, schedule and form in their headers', async () => {
    const broker = await brokerWith({
      s: 'start',
      t: {
        user: {
          assignee: '=who',
          candidateGroups: 'u1, u2',
          candidateUsers: '=["a"]',
          dueDate: '2030-01-01T00:00:00Z',
          formKey: '=if x then "a" else "b"',
        },
        headers: { own: '1' },
      },
      flows: ['s > t'],
    });
    broker.create('p', { who: 'an' });
    const [job] = broker.jobs('io.camunda.zeebe:userTask');
    expect(job).toMatchObject({ retries: 1, elementId: 't' });
    expect(job?.customHeaders).toEqual({
      own: '1',
      'io.camunda.zeebe:assignee': 'an',
      'io.camunda.zeebe:candidateGroups': '["u1","u2"]',
      'io.camunda.zeebe:candidateUsers': '["a"]',
      'io.camunda.zeebe:dueDate': '2030-01-01T00:00Z',
      'io.camunda.zeebe:formKey': '=if x then "a" else "b"',
    });
  });
});
