import { beforeEach, describe, expect, it } from 'vitest';
import { testBroker, type TestBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

describe('a migration', () => {
  let broker: TestBroker;
  let instance: number;
  const migrate = (targetProcessDefinitionKey: number, mapping: Record<string, string>) =>
    broker.attempt({
      type: 'process-instance.migrate',
      ...{ processInstanceKey: instance, targetProcessDefinitionKey },
      mappings: Object.entries(mapping).map(([sourceElementId, targetElementId]) => ({
        sourceElementId,
        targetElementId,
      })),
    });
  const keyOf = (bpmnProcessId: string) => broker.state.versions.get(bpmnProcessId)?.at(-1) ?? 0;

  beforeEach(async () => {
    broker = testBroker();
    await broker.deploy(
      bpmn('from', {
        s: 'start',
        a: { service: 'a' },
        m: { boundary: 'a', message: 'go', key: '=key' },
        e: 'end',
        flows: ['s > a > e', 'm > e'],
      }),
      bpmn('to', {
        s: 'start',
        b: { service: 'b' },
        m: { boundary: 'b', message: 'other', key: '=key' },
        c: { service: 'c' },
        m2: { boundary: 'c', message: 'go', key: '=key' },
        e: 'end',
        flows: ['s > b > c > e', 'm > e', 'm2 > e'],
      }),
    );
    instance = broker.create('from', { key: 'k' });
  });

  it('keeps the job and opens subscriptions anew', () => {
    const [job] = broker.jobs('a');
    // when
    expect(migrate(keyOf('to'), { a: 'b' }).rejection).toBe(undefined);
    // then
    const { jobs, subscriptions, processDefinitionKey } = broker.state.instances.get(instance) ?? {};
    expect(Object.keys(jobs ?? {})).toEqual([String(job?.key)]);
    expect(Object.values(subscriptions ?? {}).map(({ messageName }) => messageName)).toEqual(['other']);
    expect(processDefinitionKey).toBe(keyOf('to'));
    broker.send({ type: 'job.complete', jobKey: job?.key ?? 0, variables: {} });
    expect(broker.jobs('c').map(({ bpmnProcessId, elementId }) => [bpmnProcessId, elementId])).toEqual([
      ['to', 'c'],
    ]);
  });

  it('does not carry a subscription over to another element', () => {
    // when: the target of the mapping is no event of the target element
    const { rejection, events } = migrate(keyOf('to'), { a: 'b', m: 'm2' });
    // then
    expect(events).toEqual([]);
    expect(rejection).toEqual({
      type: 'INVALID_STATE',
      reason: `Expected to migrate process instance '${instance}' but active element with id 'a' is subscribed to mapped catch event with id 'm'. Migrating active elements with mapped catch events is not possible yet.`,
    });
  });

  it('leaves a sub-process drawn without events deaf to those of its new process', async () => {
    const inside = { i: 'start', b: { service: 'inner' }, ie: 'end', flows: ['i > b > ie'] };
    const caught = { k: { start: true, message: 'ring', key: '=key' }, ke: 'end', flows: ['k > ke'] };
    const around = { s: 'start', e: 'end', flows: ['s > sub > e'] };
    await broker.deploy(
      bpmn('quiet', { ...around, sub: { subprocess: inside } }),
      bpmn('ringing', { ...around, sub: { subprocess: { ...inside, evt: { eventSubprocess: caught } } } }),
    );
    const heard = broker.create('ringing', { key: 'k' });
    instance = broker.create('quiet', { key: 'other' });
    expect(migrate(keyOf('ringing'), { sub: 'sub', b: 'b' }).rejection).toBe(undefined);
    // when
    broker.publish('ring', 'other');
    broker.publish('ring', 'k');
    // then
    expect([broker.isActive(instance), broker.isActive(heard)]).toEqual([true, false]);
  });
});
