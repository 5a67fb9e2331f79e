import { describe, expect, it } from 'vitest';
import { budgetPaths, longestBudgetPath } from '#engine/lint/budget-paths.ts';
import type { BpmnElement } from '#engine/lint/element.ts';

/** A process from lines "a → b c": tasks named by letter and minutes, `start`, and `issue` that makes the result ready. */
function processOf(
  minutes: Record<string, number>,
  flows: Record<string, string[]>,
  ready = 'issue',
): BpmnElement {
  const element = ($type: string, id: string, more: object = {}): BpmnElement => ({
    $type,
    id,
    $instanceOf: (type) =>
      type === $type || (type === 'bpmn:Activity' && $type === 'bpmn:UserTask') || type === 'bpmn:FlowNode',
    ...more,
  });
  const extensions = (id: string): object => ({
    extensionElements: {
      values: [
        { $type: 'motcua:Budget', minutes: minutes[id] },
        ...(id === ready ? [{ $type: 'motcua:Result', ready: true }] : []),
      ],
    },
  });
  const nodes = Object.fromEntries(
    ['start', ...Object.keys(minutes)].map((id) => [
      id,
      id === 'start'
        ? element('bpmn:StartEvent', id, { outgoing: [] })
        : element('bpmn:UserTask', id, { outgoing: [], ...extensions(id) }),
    ]),
  );
  for (const [from, targets] of Object.entries(flows)) {
    for (const to of targets) {
      (nodes[from]!.outgoing as BpmnElement[]).push({
        $type: 'bpmn:SequenceFlow',
        id: `${from}-${to}`,
        $instanceOf: (type) => type === 'bpmn:SequenceFlow',
        targetRef: nodes[to],
      });
    }
  }
  return element('bpmn:Process', 'process', { flowElements: Object.values(nodes) });
}

const ids = (path: { steps: { elementId: string }[] }): string =>
  path.steps.map((step) => step.elementId).join(' ');

describe('the longest way', () => {
  it('takes the slower branch', () => {
    const process = processOf({ a: 10, b: 50, issue: 5 }, { start: ['a', 'b'], a: ['issue'], b: ['issue'] });
    expect(longestBudgetPath(process)).toMatchObject({ minutes: 55 });
    expect(ids(longestBudgetPath(process))).toBe('b issue');
  });

  it('stops at the result', () => {
    const process = processOf({ issue: 5, after: 500 }, { start: ['issue'], issue: ['after'] });
    expect(longestBudgetPath(process).minutes).toBe(5);
  });

  it('is found behind a loop that is also reached from elsewhere', () => {
    // b and c lead into each other; only b leads on, and c can be reached first through x
    const process = processOf(
      { b: 10, c: 20, x: 30, issue: 5 },
      { start: ['b', 'x'], b: ['c', 'issue'], c: ['b'], x: ['c'] },
    );
    expect(ids(longestBudgetPath(process))).toBe('x c b issue');
    expect(longestBudgetPath(process).minutes).toBe(65);
  });

  it("takes an initiative's budgets instead of the drawn ones", () => {
    const process = processOf({ a: 300, issue: 180 }, { start: ['a'], a: ['issue'] });
    expect(longestBudgetPath(process, { a: 60, issue: 60 }).minutes).toBe(120);
  });

  it('comes to an end in a long chain of choices', () => {
    const minutes: Record<string, number> = { issue: 1 };
    const flows: Record<string, string[]> = { start: ['l0', 'r0'] };
    for (let i = 0; i < 40; i += 1) {
      minutes[`l${i}`] = 1;
      minutes[`r${i}`] = 2;
      flows[`l${i}`] = flows[`r${i}`] = i < 39 ? [`l${i + 1}`, `r${i + 1}`] : ['issue'];
    }
    expect(longestBudgetPath(processOf(minutes, flows)).minutes).toBe(81);
    expect(budgetPaths(processOf(minutes, flows)).length).toBeGreaterThan(1);
  });
});

describe('all ways', () => {
  it('come longest first, each once', () => {
    const process = processOf(
      { a: 10, b: 50, issue: 5 },
      { start: ['a', 'b', 'a'], a: ['issue'], b: ['issue'] },
    );
    expect(budgetPaths(process).map((path) => `${path.minutes} ${ids(path)}`)).toEqual([
      '55 b issue',
      '15 a issue',
    ]);
  });
});
