import { beforeEach, describe, expect, it } from 'vitest';
import type { ActivateInstruction } from '#engine/broker/records/process-instance.ts';
import { testBroker, type TestBroker } from '#test/broker/kit/broker.ts';
import { printState } from '#test/broker/kit/print-state.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

const activate = (elementId: string, more: Partial<ActivateInstruction> = {}): ActivateInstruction => ({
  elementId,
  ancestorKey: 0,
  variables: [],
  ...more,
});

describe('a modification', () => {
  let broker: TestBroker;
  let instance: number;
  const modify = (instructions: {
    activate?: readonly ActivateInstruction[];
    terminate?: readonly number[];
  }) =>
    broker.attempt({
      type: 'process-instance.modify',
      ...{ processInstanceKey: instance, activate: [], terminate: [], ...instructions },
    });

  beforeEach(async () => {
    broker = testBroker();
    await broker.deploy(
      bpmn('p', {
        s: 'start',
        a: { service: 'a' },
        sub: {
          subprocess: {
            i: 'start',
            b: { service: 'b' },
            c: { service: 'c' },
            ie: 'end',
            flows: ['i > b > c > ie'],
          },
        },
        late: { boundary: 'sub', message: 'late', key: '=key' },
        e: 'end',
        flows: ['s > a > sub > e', 'late > e'],
      }),
    );
    instance = broker.create('p', { key: 'k' });
  });

  it('is refused as a whole when a later instruction turns out impossible', () => {
    const before = printState(broker.state);
    const scope = { scopeId: '', variables: { key: null } };
    // when
    const { rejection, events } = modify({
      activate: [activate('a'), activate('b', { variables: [scope] })],
    });
    // then
    expect(rejection?.reason).toBe(
      "Expected to subscribe to catch event(s) of 'sub' but Failed to extract the correlation key for 'key': The value must be either a string or a number, but was 'NULL'.",
    );
    expect(events).toEqual([]);
    expect(printState(broker.state)).toBe(before);
  });

  it('wants to be told which of two active scopes is meant', () => {
    modify({ activate: [activate('sub'), activate('sub')] });
    const [first, second] = broker.jobs('b');
    // when
    const unsure = modify({ activate: [activate('c')] });
    // then
    expect(unsure.rejection).toEqual({
      type: 'INVALID_ARGUMENT',
      reason:
        "Expected to modify instance of process 'p' but it contains one or more activate instructions for an element that has a flow scope with more than one active instance: 'sub'. Can't decide in which instance of the flow scope the element should be activated. Please specify an ancestor element instance key for this activate instruction.",
    });
    const element = broker.state.instances.get(instance)?.elements[second?.elementInstanceKey ?? 0];
    expect(modify({ activate: [activate('c', { ancestorKey: element?.scopeKey ?? 0 })] }).rejection).toBe(
      undefined,
    );
    const [c] = broker.jobs('c');
    const scopeOf = (key: number | undefined) =>
      broker.state.instances.get(instance)?.elements[key ?? 0]?.scopeKey;
    expect(scopeOf(c?.elementInstanceKey)).toBe(element?.scopeKey);
    expect(scopeOf(first?.elementInstanceKey)).not.toBe(element?.scopeKey);
  });

  it('ends an instance that has nothing left', () => {
    const [a] = broker.jobs('a');
    expect(modify({ terminate: [a?.elementInstanceKey ?? 0] }).rejection).toBe(undefined);
    expect(broker.isActive(instance)).toBe(false);
    expect(broker.state.owners.size).toBe(0);
    expect(broker.seen('job.canceled').map(({ key }) => key)).toEqual([a?.key]);
  });

  it('makes no instance of a multi-instance sub-process', async () => {
    const subprocess = { i: 'start', d: { service: 'd' }, ie: 'end', flows: ['i > d > ie'] };
    const sub = { subprocess, each: { in: '=[1]' } };
    await broker.deploy(bpmn('each', { s: 'start', a: { service: 'a' }, sub, flows: ['s > a > sub'] }));
    instance = broker.create('each');
    // when
    const { rejection } = modify({ activate: [activate('d')] });
    // then
    expect(rejection).toEqual({
      type: 'INVALID_ARGUMENT',
      reason:
        "Expected to modify instance of process 'each' but it contains one or more activate instructions that would result in the activation of multi-instance element 'sub', which is currently unsupported.",
    });
  });
});
