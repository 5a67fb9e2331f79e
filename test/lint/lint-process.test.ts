import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { budgetPaths } from '#engine/lint/budget-paths.ts';
import { bpmnlintPlugin } from '#engine/lint/bpmnlint-plugin.ts';
import { lintProcess } from '#engine/lint/lint-process.ts';
import { MESSAGES } from '#engine/lint/messages.ts';
import type { LintContext } from '#engine/lint/rule.ts';
import { RULES } from '#engine/lint/rules/index.ts';
import { processesOf } from '#engine/lint/traverse.ts';
import { readDiagram } from './read-fixture.ts';

const FIXTURES = 'test/lint/fixtures';

const CONTEXT: LintContext = {
  law: { 'mau/thoi-han': { value: 1, unit: 'sameDay' } },
  forms: ['thu-ly', 'xac-minh', 'phat-hanh', 'tra-ket-qua'],
  routingFields: ['ketLuan'],
  initiatives: [
    {
      code: 'nhanh',
      name: { vi: 'Ngày nhanh', en: 'Fast day' },
      committed: { value: 2, unit: 'workingHours' },
      stepBudgets: { handle: 60, issue: 60 },
    },
  ],
};

/** What only another context than the usual one brings out. */
const OTHER_CONTEXT: Record<string, LintContext> = {
  'initiative-exceeds-committed': {
    ...CONTEXT,
    initiatives: [{ ...CONTEXT.initiatives![0]!, stepBudgets: { handle: 60, issue: 61 } }],
  },
  'initiative-exceeds-posted': {
    ...CONTEXT,
    initiatives: [{ ...CONTEXT.initiatives![0]!, committed: { value: 9, unit: 'workingHours' } }],
  },
};

/** Element each fixture's rule must point at. */
const FAULTY: Record<string, (string | null)[]> = {
  'budget-missing/budget-in-words': ['handle'],
  'budget-missing/no-budget': ['handle'],
  'budgets-exceed-committed/sum-too-long': ['fixture'],
  'call-activity-used/another-procedure': ['verify'],
  'call-activity-used/inside-a-sub-process': ['asked'],
  'committed-exceeds-statutory/nine-hours-the-same-day': ['fixture'],
  'committed-exceeds-statutory/two-days-the-same-day': ['fixture'],
  'condition-variable-unknown/misspelt': ['notFound'],
  'dead-end/task-without-way-out': ['handOver'],
  'deadline-missing/no-committed-value': ['fixture'],
  'deadline-missing/none': ['fixture'],
  'deadline-missing/unknown-unit': ['fixture'],
  'form-missing/no-form': ['issue'],
  'form-unknown/no-such-form': ['issue'],
  'form-unknown/no-such-form-in-expression': ['verify'],
  'gateway-without-condition/bare-flow': ['found'],
  'gateway-without-default/none': ['finding'],
  'hidden-id-used/reserved': ['motcua_begin_verify'],
  'initiative-exceeds-committed/two-hours-and-a-minute': ['fixture'],
  'initiative-exceeds-posted/nine-hours-instead-of-eight': ['fixture'],
  'initiative-step-unknown/renamed-step': ['fixture'],
  'lane-role-unknown/foreign-lane': ['Lane_0x7a'],
  'lane-role-unknown/no-such-role': ['lane_mayor'],
  'message-without-key/no-key': ['waiting'],
  'message-without-key/no-message': ['waiting'],
  'no-handover-step/none': ['fixture'],
  'no-process/not-executable': [null],
  'no-process/two': [null],
  'no-result-step/none': ['fixture'],
  'path-without-result/around-the-result': ['end'],
  'pause-incomplete/no-policy': ['waiting'],
  'pause-incomplete/unknown-policy': ['waiting'],
  'start-event-missing/by-message': ['fixture'],
  'start-event-missing/none': ['fixture'],
  'statutory-term-unknown/no-such-term': ['fixture'],
  'timer-counting-unknown/no-such-clock': ['reminder'],
  'timer-counting-unknown/no-such-counting': ['reminder'],
  'timer-counting-unknown/unit-of-the-calendar': ['reminder'],
  'timer-lead-exceeds-term/a-day-before-eight-hours': ['reminder'],
  'timer-lead-exceeds-term/two-days-before-the-same-day': ['reminder'],
  'timer-on-paused-clock/on-a-step-that-pauses': ['reminder'],
  'timer-percent-out-of-range/more-than-all': ['reminder'],
  'timer-without-value/empty': ['reminder'],
  'timer-without-value/lead-without-unit': ['reminder'],
  'timer-without-value/percent-without-number': ['reminder'],
  'timer-without-value/working-time-without-unit': ['reminder'],
  'unlabelled-element/gateway': ['finding'],
  'unlabelled-element/task': ['handle'],
  'unreachable/island': ['verify', 'waiting'],
  'user-task-without-role/outside-the-lanes': ['issue'],
};

describe('the rules', () => {
  for (const [fixture, elements] of Object.entries(FAULTY)) {
    it(`${fixture} points at ${elements.join(', ')}`, async () => {
      // given
      const rule = fixture.split('/')[0]!;
      const diagram = await readDiagram(`${FIXTURES}/${fixture}.bpmn`);
      // when
      const problems = lintProcess(diagram, OTHER_CONTEXT[rule] ?? CONTEXT);
      // then
      const found = problems.filter((problem) => problem.rule === rule);
      expect(found.map((problem) => problem.elementId)).toEqual(elements);
      for (const problem of found) {
        expect(problem.severity).toBe(RULES[rule]!.severity);
        expect(problem.message).not.toMatch(/undefined|null/);
      }
    });
  }

  it.each([
    'valid',
    'valid-own-assignment',
    'valid-working-timer',
    'valid-share-timer',
    'valid-lead-timer',
    'valid-links-and-compensation',
  ])('find nothing in %s.bpmn', async (name) => {
    expect(lintProcess(await readDiagram(`${FIXTURES}/${name}.bpmn`), CONTEXT)).toEqual([]);
  });

  it('name the way that takes too long', async () => {
    // given
    const diagram = await readDiagram(`${FIXTURES}/budgets-exceed-committed/sum-too-long.bpmn`);
    // when
    const [problem] = lintProcess(diagram, CONTEXT);
    // then
    expect(problem?.message).toBe(
      'Tổng thời lượng các bước là 481 phút, vượt thời hạn cam kết 480 phút: Thụ lý → Phát hành.',
    );
  });

  it('leave out what the context does not know', async () => {
    const diagram = await readDiagram(`${FIXTURES}/statutory-term-unknown/no-such-term.bpmn`);
    expect(lintProcess(diagram, {})).toEqual([]);
  });

  it('put errors before warnings', async () => {
    const diagram = await readDiagram(`${FIXTURES}/no-process/not-executable.bpmn`);
    const severities = lintProcess(diagram, CONTEXT).map((problem) => problem.severity);
    expect(severities[0]).toBe('error');
    expect(severities).toEqual([...severities].sort());
  });
});

describe('the table of rules', () => {
  const names = Object.keys(RULES);

  it('holds every file of the folder and nothing else', () => {
    const files = readdirSync('engine/lint/rules').filter((file) => file !== 'index.ts');
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual([...names].sort());
  });

  it('has words in both languages for each', () => {
    expect(Object.keys(MESSAGES.vi).sort()).toEqual([...names].sort());
    expect(Object.keys(MESSAGES.en).sort()).toEqual([...names].sort());
  });

  it('has a page and a fixture for each', () => {
    const tested = new Set(Object.keys(FAULTY).map((fixture) => fixture.split('/')[0]));
    for (const name of names) {
      const page = `docs/rules/${name}.md`;
      expect(existsSync(page), page).toBe(true);
      expect(readFileSync(page, 'utf8')).toContain(`# ${name}`);
      expect(tested.has(name), `a fixture for ${name}`).toBe(true);
    }
  });
});

describe('the budget paths', () => {
  it('are the ways to the result, longest first, loops taken once', async () => {
    // given
    const [process] = processesOf(await readDiagram(`${FIXTURES}/valid.bpmn`));
    // when
    const paths = budgetPaths(process!);
    // then
    expect(paths.map((path) => [path.minutes, path.steps.map((step) => step.elementId).join(' ')])).toEqual([
      [480, 'handle issue'],
    ]);
  });
});

describe('the bpmnlint plugin', () => {
  it('runs each rule in the shape bpmnlint expects', async () => {
    // given
    const diagram = await readDiagram(`${FIXTURES}/no-process/two.bpmn`);
    const plugin = bpmnlintPlugin(CONTEXT, 'en');
    const reports: string[] = [];
    // when
    const rule = plugin.resolver.resolveRule('bpmnlint-plugin-motcua', 'no-process')();
    rule.check(diagram, { report: (id, message) => reports.push(`${id}: ${message}`) });
    // then
    expect(plugin.config.rules['motcua/no-process']).toBe('error');
    expect(reports).toEqual(['definitions: The diagram must have exactly one executable process but has 2.']);
  });
});
