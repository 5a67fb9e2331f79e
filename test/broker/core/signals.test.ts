import { describe, expect, it } from 'vitest';
import { testBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

describe('signals', () => {
  it('end in an incident when a process that a signal starts throws that signal', async () => {
    // given
    const broker = testBroker();
    await broker.deploy(
      bpmn('echo', {
        s: { start: true, signal: 'call' },
        t: { throw: true, signal: 'call' },
        e: 'end',
        flows: ['s > t > e'],
      }),
    );
    // when
    broker.send({ type: 'signal.broadcast', signalName: 'call', variables: {} });
    // then
    expect(broker.seen('signal.broadcasted')).toHaveLength(1_001);
    expect(broker.seen('incident.created')).toMatchObject([
      { errorMessage: expect.stringContaining('Expected signals to come to an end') as string },
    ]);
    expect(broker.state.instances.size).toBe(1);
  });

  it('wake more instances than one step may activate elements', async () => {
    // given
    const broker = testBroker();
    await broker.deploy(
      bpmn('wait', {
        s: 'start',
        c: { catch: true, signal: 'call' },
        x: { throw: true },
        y: { throw: true },
        e: 'end',
        flows: ['s > c > x > y > e'],
      }),
    );
    for (let i = 0; i < 4_000; i++) broker.create('wait');
    // when
    broker.send({ type: 'signal.broadcast', signalName: 'call', variables: {} });
    // then
    expect(broker.seen('incident.created')).toEqual([]);
    expect(broker.state.instances.size).toBe(0);
    expect(broker.state.signals.size).toBe(0);
  });

  it('reach nobody who is no longer waiting', async () => {
    // given
    const broker = testBroker();
    await broker.deploy(
      bpmn('wait', { s: 'start', c: { catch: true, signal: 'call' }, e: 'end', flows: ['s > c > e'] }),
    );
    const processInstanceKey = broker.create('wait');
    // when
    broker.send({ type: 'process-instance.cancel', processInstanceKey });
    // then
    expect(broker.state.signals.size).toBe(0);
  });
});
