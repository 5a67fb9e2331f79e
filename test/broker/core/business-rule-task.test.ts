import { describe, expect, it } from 'vitest';
import { apply } from '#engine/broker/core/state/apply/apply.ts';
import { hydrate } from '#engine/broker/core/hydrate.ts';
import { createState, type State } from '#engine/broker/core/state/state.ts';
import type { CompiledGraph } from '#engine/broker/process/compiled-decision.ts';
import { ChangedParts } from '#engine/broker/runtime/changed-parts.ts';
import { compileDeployed } from '#engine/broker/runtime/deploy.ts';
import { restoreState } from '#engine/broker/runtime/restore-state.ts';
import type { StoredPart } from '#engine/broker/store/read-snapshot.ts';
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

/** The state as replay builds it from the events, and as a restart puts it together from stored parts. */
async function rebuilt({ state, events }: TestBroker, snapshotAt = 0): Promise<State[]> {
  const graphs = new Map<number, CompiledGraph>();
  const replayed = { ...createState(), models: state.models, graphs };
  const changed = new ChangedParts();
  const stored = new Map<string, StoredPart>();
  for (const [index, event] of events.entries()) {
    await hydrate(replayed, event, compileDeployed);
    apply(replayed, event);
    changed.note(replayed, event);
    if (index !== snapshotAt && index !== events.length - 1) continue;
    for (const { kind, key, value } of changed.take(replayed)) {
      if (value === null) stored.delete(`${kind} ${key}`);
      else stored.set(`${kind} ${key}`, { kind, key, value });
    }
  }
  const restored = await restoreState(
    (async function* () {
      yield* [...stored.values()].reverse();
    })(),
  );
  return [replayed, restored];
}

describe('deployed decisions', () => {
  it('come back from the log and from a snapshot as they were', async () => {
    // given: two versions, evaluated by id and by a process
    const started = await broker('grade');
    const second = writeDmn('grades', { grade: '"always"', more: '1' }, '');
    started.send(await filesCommand([{ name: 'grades.dmn', content: second }]));
    started.create('exam', { n: 1 });
    started.send({ type: 'decision.evaluate', decisionKey: 0, decisionId: 'more', variables: {} });
    // when
    const states = await rebuilt(started);
    // then
    for (const state of states) expect(printState(state)).toBe(printState(started.state));
    expect(
      [...started.state.decisions.values()].map(({ decisionId, version }) => [decisionId, version]),
    ).toEqual([
      ['grade', 1],
      ['grade', 2],
      ['more', 1],
    ]);
  });
});

describe('a deleted requirements graph', () => {
  it('gives way to the version before it, and stays deleted after a restart', async () => {
    // given: another graph's version of `grade` is the latest
    const started = await broker('grade');
    const other = writeDmn('other', { grade: '"always"', more: '1' }, '');
    started.send(await filesCommand([{ name: 'other.dmn', content: other }]));
    const before = started.events.length;
    const [, graph] = [...started.state.decisionRequirements.keys()];
    // when
    started.send({ type: 'resource.delete', resourceKey: graph! });
    started.create('exam', { n: 1 });
    const [job] = started.jobs('look');
    const states = await rebuilt(started, before - 1);
    // then
    expect(JSON.parse(job!.variables)).toMatchObject({ grade: 'pass' });
    expect([...started.state.decisionVersions.keys()]).toEqual(['grade']);
    expect([...states[0]!.graphs.keys()]).toEqual([...started.state.decisionRequirements.keys()]);
    for (const state of states) expect(printState(state)).toBe(printState(started.state));
  });
});
