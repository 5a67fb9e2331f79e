import { describe, expect, it } from 'vitest';
import { testBroker, type TestBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

const PARENT = bpmn('parent', {
  s: 'start',
  c: { call: '=id' },
  no: { boundary: 'c', error: 'oops' },
  caught: { service: 'caught' },
  e: 'end',
  flows: ['s > c > e', 'no > caught > e'],
});
const CHILD = bpmn('child', { s: 'start', w: { service: 'w' }, e: 'end', flows: ['s > w > e'] });

function incidents(broker: TestBroker) {
  return [...broker.state.instances.values()].flatMap(({ incidents: found }) => Object.values(found));
}

describe('call activity', () => {
  it('starts an instance that knows its caller and its root', async () => {
    const broker = testBroker();
    await broker.deploy(PARENT, CHILD);
    // when
    const root = broker.create('parent', { id: 'child', n: 1 });
    // then
    const [job] = broker.jobs('w');
    const child = broker.state.instances.get(job?.processInstanceKey ?? 0);
    expect(child?.parent).toMatchObject({ instanceKey: root, rootKey: root, depth: 1 });
    expect(JSON.parse(job?.variables ?? '')).toEqual({ id: 'child', n: 1 });
  });

  it('gives the child variables of its own', async () => {
    const broker = testBroker();
    await broker.deploy(PARENT, CHILD);
    const root = broker.create('parent', { id: 'child', n: 1 });
    // when
    broker.send({ type: 'variables.set', elementInstanceKey: root, variables: { n: 2 }, local: true });
    // then
    expect(JSON.parse(broker.jobs('w')[0]?.variables ?? '')).toEqual({ id: 'child', n: 1 });
  });

  it('stops a process that calls itself without end, and a cancel ends all of it', async () => {
    const broker = testBroker();
    await broker.deploy(PARENT, CHILD);
    const other = broker.create('parent', { id: 'child' });
    // when
    const root = broker.create('parent', { id: 'parent' });
    // then
    expect(broker.state.instances.size).toBe(2 + 1_000);
    expect(incidents(broker)).toMatchObject([
      {
        errorType: 'CALLED_ELEMENT_ERROR',
        errorMessage: expect.stringMatching(/^The call activity has reached the maximum depth of 1000\./),
      },
    ]);
    // when
    broker.send({ type: 'process-instance.cancel', processInstanceKey: root });
    // then
    expect(broker.state.instances.size).toBe(2);
    expect(broker.isActive(other)).toBe(true);
  });

  it('counts the depth over several steps', async () => {
    const broker = testBroker();
    await broker.deploy(
      bpmn('slow', { s: 'start', w: { service: 'w' }, c: { call: '=id' }, flows: ['s > w > c'] }),
    );
    broker.create('slow', { id: 'slow' });
    // when
    for (let calls = 0; incidents(broker).length === 0 && calls < 1_100; calls++) broker.complete('w');
    // then
    expect(broker.state.instances.size).toBe(1_000);
    expect(incidents(broker)).toHaveLength(1);
  });

  it('ends the child when an error of the child is caught at the call', async () => {
    const broker = testBroker();
    await broker.deploy(PARENT, CHILD);
    broker.create('parent', { id: 'child' });
    const [job] = broker.jobs('w');
    // when
    broker.send({
      type: 'job.throw-error',
      ...{ jobKey: job?.key ?? 0, errorCode: 'oops', errorMessage: '', variables: {} },
    });
    // then
    expect(broker.state.instances.size).toBe(1);
    expect(broker.jobs('caught')).toHaveLength(1);
  });

  it('ends what a parent called that a bug has put aside', async () => {
    const broker = testBroker();
    await broker.deploy(PARENT, CHILD);
    const root = broker.create('parent', { id: 'child' });
    const parent = broker.state.instances.get(root);
    if (parent === undefined) throw new Error('Expected the parent to run');
    parent.banned = 'a bug';
    // when
    broker.send({ type: 'process-instance.cancel', processInstanceKey: root });
    // then
    expect(broker.state.instances.size).toBe(0);
    expect(broker.state.owners.size).toBe(0);
  });
});
