import { describe, expect, it } from 'vitest';
import { apply } from '#engine/broker/core/state/apply/apply.ts';
import { createState } from '#engine/broker/core/state/state.ts';
import { ChangedParts } from '#engine/broker/runtime/changed-parts.ts';
import { restoreState } from '#engine/broker/runtime/restore-state.ts';
import { filesCommand, testBroker, type TestBroker } from '#test/broker/kit/broker.ts';
import { printState } from '#test/broker/kit/print-state.ts';
import { writeDmn } from '#test/conformance/decision-diagram.ts';
import { writeBpmn } from '#test/conformance/diagram.ts';

const DECISIONS = {
  grade: {
    table: `
      U | n   || grade
      1 | > 0 || "pass"
      2 | > 8 || "star"`,
  },
};

function process(decisionId: string): string {
  const decide = { rule: { decisionId, resultVariable: 'grade' } };
  const look = { service: 'look' };
  return writeBpmn('exam', { s: 'start', decide, look, e: 'end', flows: ['s > decide > look > e'] }, '');
}

async function broker(decisionId: string, decisions: object = DECISIONS): Promise<TestBroker> {
  const started = testBroker();
  const content = writeDmn('grades', { ...decisions }, '');
  started.send(
    await filesCommand([
      { name: 'grades.dmn', content },
      { name: 'exam.bpmn', content: process(decisionId) },
    ]),
  );
  return started;
}

describe('a business rule task', () => {
  it('evaluates its decision, records that, and hands on the result', async () => {
    // given
    const started = await broker('grade');
    // when
    const instanceKey = started.create('exam', { n: 5 });
    // then
    expect(JSON.parse(started.jobs('look')[0]!.variables)).toEqual({ n: 5, grade: 'pass' });
    const task = started.seen('element.activating').find(({ elementId }) => elementId === 'decide');
    expect(started.seen('decision.evaluated')).toMatchObject([
      {
        ...{ instanceKey, elementInstanceKey: task?.key, decisionId: 'grade', decisionVersion: 1 },
        output: 'pass',
        evaluated: [{ decisionType: 'DECISION_TABLE', matchedRules: [{ id: 'grade_1', index: 1 }] }],
      },
    ]);
  });

  it.each`
    decisionId        | n    | errorType                      | errorMessage
    ${'nope'}         | ${1} | ${'CALLED_DECISION_ERROR'}     | ${"Expected to evaluate decision 'nope', but no decision found for id 'nope'"}
    ${'="no" + "pe"'} | ${1} | ${'CALLED_DECISION_ERROR'}     | ${"Expected to evaluate decision 'nope', but no decision found for id 'nope'"}
    ${'=n'}           | ${1} | ${'EXTRACT_VALUE_ERROR'}       | ${"Expected result of the expression 'n' to be 'STRING', but was 'NUMBER'."}
    ${'grade'}        | ${9} | ${'DECISION_EVALUATION_ERROR'} | ${`Expected to evaluate decision 'grade', but multiple values aren't allowed for UNIQUE hit policy. found: 'List(Map(grade -> "pass"), Map(grade -> "star"))'`}
  `('that calls $decisionId with n = $n stops with $errorType', async ({ decisionId, n, ...incident }) => {
    const started = await broker(decisionId as string);
    started.create('exam', { n: n as number });
    expect(started.seen('incident.created')).toMatchObject([incident]);
    expect(started.jobs('look')).toEqual([]);
  });
});

describe('a failed evaluation', () => {
  it('is recorded and resolved by another value', async () => {
    // given
    const started = await broker('grade');
    const instanceKey = started.create('exam', { n: 9 });
    expect(started.seen('decision.evaluated')).toMatchObject([
      { output: null, failure: { decisionId: 'grade' } },
    ]);
    // when
    const variables = { n: 1 };
    started.send({ type: 'variables.set', elementInstanceKey: instanceKey, variables, local: false });
    started.send({ type: 'incident.resolve', incidentKey: started.seen('incident.created')[0]!.key });
    // then
    expect(started.jobs('look')).toHaveLength(1);
  });
});

describe('deployed decisions', () => {
  it('come back from the log and from a snapshot as they were', async () => {
    // given: two versions, evaluated by id and by a process
    const started = await broker('grade');
    const second = writeDmn('grades', { grade: '"always"', more: '1' }, '');
    started.send(await filesCommand([{ name: 'grades.dmn', content: second }]));
    started.create('exam', { n: 1 });
    started.send({ type: 'decision.evaluate', decisionKey: 0, decisionId: 'more', variables: {} });
    // when
    const replayed = { ...createState(), models: started.state.models, graphs: started.state.graphs };
    const changed = new ChangedParts();
    for (const event of started.events) {
      apply(replayed, event);
      changed.note(replayed, event);
    }
    const parts = changed.take(replayed).map((part) => ({ ...part, value: part.value ?? '' }));
    const restored = await restoreState(
      (async function* () {
        yield* parts.reverse();
      })(),
    );
    // then
    expect(printState(replayed)).toBe(printState(started.state));
    expect(printState(restored)).toBe(printState(started.state));
    expect(
      [...started.state.decisions.values()].map(({ decisionId, version }) => [decisionId, version]),
    ).toEqual([
      ['grade', 1],
      ['grade', 2],
      ['more', 1],
    ]);
  });
});
