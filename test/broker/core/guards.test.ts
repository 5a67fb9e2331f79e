import { describe, expect, it } from 'vitest';
import type { CompiledElement } from '#engine/broker/process/compiled-element.ts';
import type { Json } from '#engine/broker/records/json.ts';
import { createCommand, testBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

const line = bpmn('line', {
  s: 'start',
  a: { service: 'a' },
  b: { service: 'b' },
  e: 'end',
  flows: ['s > a > b > e'],
});

describe('guards', () => {
  it('a loop of gateways without a wait state ends in an incident, and resolving it buys another round', async () => {
    // given
    const broker = testBroker();
    await broker.deploy(
      bpmn('loop', {
        s: 'start',
        g: 'exclusive',
        h: 'exclusive',
        e: 'end',
        flows: ['s > g', 'g > h if =x', 'h > g', 'g > e default'],
      }),
    );
    // when
    const instance = broker.create('loop', { x: true });
    // then
    const [incident] = broker.seen('incident.created');
    expect(incident?.errorMessage).toContain('activated too many elements');
    // when
    broker.send({
      type: 'variables.set',
      elementInstanceKey: instance,
      variables: { x: false },
      local: false,
    });
    broker.send({ type: 'incident.resolve', incidentKey: incident?.key ?? 0 });
    // then
    expect(broker.isActive(instance)).toBe(false);
  });

  it('a bug bans the instance it happened in; the others and the log go on', async () => {
    // given: a compiled process somebody broke
    const broker = testBroker();
    await broker.deploy(line);
    const victim = broker.create('line');
    const other = broker.create('line');
    const [model] = broker.state.models.values();
    const task = model?.elements.get('b') as CompiledElement;
    const { job } = task;
    delete task.job;
    const [first, second] = broker.jobs('a');
    // when
    const result = broker.attempt({ type: 'job.complete', jobKey: first?.key ?? 0, variables: {} });
    task.job = job;
    // then
    expect(result.bug?.instanceKey).toBe(victim);
    expect(result.rejection?.type).toBe('PROCESSING_ERROR');
    expect(result.events.at(-1)?.type).toBe('process-instance.banned');
    broker.send({ type: 'job.complete', jobKey: second?.key ?? 0, variables: {} });
    expect(broker.jobs('b')).toHaveLength(1);
    broker.send({ type: 'process-instance.cancel', processInstanceKey: victim });
    expect(broker.isActive(victim)).toBe(false);
    expect(broker.isActive(other)).toBe(true);
    expect([...broker.state.owners.values()].filter((key) => key === victim)).toEqual([]);
  });

  it('a document that nests too deep is refused', async () => {
    const broker = testBroker();
    await broker.deploy(line);
    let deep: Json = 1;
    for (let i = 0; i < 100_000; i++) deep = { deep };
    const { rejection } = broker.attempt(createCommand('line', { deep }));
    expect(rejection?.type).toBe('INVALID_ARGUMENT');
  });

  it('a variable named __proto__ is only a variable', async () => {
    const broker = testBroker();
    await broker.deploy(line);
    const variables = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}') as { a: number };
    broker.create('line', variables);
    const [job] = broker.jobs('a');
    expect(job?.variables).toBe('{"__proto__":{"polluted":true},"a":1}');
    expect({} as { polluted?: boolean }).not.toHaveProperty('polluted');
  });

  it('a batch that would not fit into one answer is cut short', async () => {
    const broker = testBroker();
    await broker.deploy(line);
    for (let i = 0; i < 4; i++) broker.create('line', { text: 'x'.repeat(500_000) });
    const { response } = broker.send({
      type: 'job-batch.activate',
      ...{ jobType: 'a', worker: 'w', timeoutMs: 1000, maxJobs: 10, fetchVariables: [] },
    });
    expect(response).toMatchObject({ truncated: true });
    expect(response?.type === 'job-batch.activated' && response.jobs.length).toBe(2);
    expect(broker.jobs('a')).toHaveLength(2);
  });
});
