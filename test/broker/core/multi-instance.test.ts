import { describe, expect, it } from 'vitest';
import { dueCommands } from '#engine/broker/core/queries/due-commands.ts';
import { testBroker, type TestBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

function each(kind: object, loop: object): string {
  return bpmn('desk', {
    s: 'start',
    w: { ...kind, each: { in: '=items', item: 'item', out: 'results', result: '=r', ...loop } },
    after: { service: 'after' },
    e: 'end',
    flows: ['s > w > after > e'],
  });
}

const SCRIPT = { script: { expression: '=item * 2', resultVariable: 'r' } };

function incidents(broker: TestBroker) {
  return [...broker.state.instances.values()].flatMap(({ incidents: found }) => Object.values(found));
}

/** Carries out what is due until nothing is; answers how many steps that took. */
function goOn(broker: TestBroker): number {
  for (let steps = 0; ; steps++) {
    const [command] = dueCommands(broker.state, broker.now, 1);
    if (command === undefined) return steps;
    broker.send(command);
  }
}

function variablesOf(broker: TestBroker, jobType: string): unknown {
  return JSON.parse(broker.jobs(jobType)[0]?.variables ?? 'null') as unknown;
}

describe('multi-instance', () => {
  it.each([
    ['=items', { items: 3 }, "Expected result of the expression 'items' to be 'ARRAY', but was 'NUMBER'."],
    [
      '=items',
      {},
      "Expected result of the expression 'items' to be 'ARRAY', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'items'",
    ],
  ])('raises an incident when %s is no list: %o', async (collection, variables, errorMessage) => {
    const broker = testBroker();
    await broker.deploy(each({ service: 'w' }, { in: collection }));
    // when
    broker.create('desk', variables);
    // then
    expect(incidents(broker)).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', errorMessage }]);
  });

  it.each([
    [
      'spoilt',
      "Unable to update an item in output collection 'results' because the type of the output collection is: STRING. This may happen when multiple BPMN elements write to the same variable.",
    ],
    [
      [],
      "Unable to update an item in output collection 'results' at position 1 because the size of the collection is: 0. This may happen when multiple BPMN elements write to the same variable.",
    ],
  ])('raises an incident when a job has made the results %o', async (results, errorMessage) => {
    const broker = testBroker();
    await broker.deploy(each({ service: 'w' }, {}));
    broker.create('desk', { items: [1] });
    // when
    broker.complete('w', { results });
    // then
    expect(incidents(broker)).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', errorMessage }]);
  });

  it('keeps what was collected apart from copies of it', async () => {
    const broker = testBroker();
    await broker.deploy(each({ service: 'w', input: { copy: '=results' } }, { sequential: true }));
    broker.create('desk', { items: [1, 2] });
    broker.complete('w', { r: 5 });
    // when
    broker.complete('w', { r: 6 });
    // then
    expect(broker.seen('variables.written').filter(({ variables }) => 'copy' in variables)).toMatchObject([
      { variables: { copy: [null, null] } },
      { variables: { copy: [5, null] } },
    ]);
    expect(variablesOf(broker, 'after')).toMatchObject({ results: [5, 6] });
  });

  it.each([
    [false, 10_000],
    [true, 6_000],
  ])(
    'runs through a long list in several short steps (sequential: %s, items: %s)',
    async (sequential, length) => {
      const broker = testBroker();
      await broker.deploy(each(SCRIPT, { sequential }));
      const items = Array.from({ length }, (_, index) => index);
      // when
      broker.create('desk', { items });
      expect(broker.jobs('after')).toHaveLength(0);
      expect(goOn(broker)).toBeLessThan(4);
      // then
      expect(incidents(broker)).toEqual([]);
      expect(variablesOf(broker, 'after')).toMatchObject({ results: items.map((item) => item * 2) });
    },
  );

  it('puts off nothing of a list that fits into one step', async () => {
    const broker = testBroker();
    await broker.deploy(each(SCRIPT, {}));
    // when
    broker.create('desk', { items: Array.from({ length: 1_000 }, (_, index) => index) });
    // then
    expect(broker.seen('multi-instance.deferred')).toEqual([]);
    expect(broker.jobs('after')).toHaveLength(1);
  });

  it('forgets what it put off when it is cancelled', async () => {
    const broker = testBroker();
    await broker.deploy(each({ service: 'w' }, {}));
    const key = broker.create('desk', { items: Array.from({ length: 6_000 }, () => 0) });
    expect(broker.seen('multi-instance.deferred')).toHaveLength(1);
    // when
    broker.send({ type: 'process-instance.cancel', processInstanceKey: key });
    // then
    expect(dueCommands(broker.state, broker.now, 1)).toEqual([]);
    expect(broker.state.owners.size).toBe(0);
  });

  it('creates no further instance once the condition holds', async () => {
    const broker = testBroker();
    await broker.deploy(each(SCRIPT, { until: '=r = 0' }));
    // when
    broker.create('desk', { items: Array.from({ length: 200 }, (_, index) => index) });
    // then
    expect(broker.seen('element.activating').filter(({ loopCounter }) => loopCounter)).toHaveLength(1);
    expect(variablesOf(broker, 'after')).toMatchObject({ results: [0, ...Array<null>(199).fill(null)] });
  });
});
