import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isFault } from '#engine/deadline/compute-deadline.ts';
import { forecast, type Forecast, type ForecastQuestion } from '#engine/office/forecasts/forecast.ts';
import { CALENDARS, instant } from '#test/deadline/cases/read-case.ts';
import { graphOf, shippedGraph } from './drawn-procedure.ts';

interface Step {
  step: string;
  budget: number;
  since: string;
}

interface Case {
  case: string;
  now: string;
  at?: Step;
  and?: Step;
  behind?: string;
  budgets?: Record<string, number>;
  waits?: { from: string; to: string }[];
  promised: string;
  ready: string;
  margin: number;
  late: boolean;
  overdue?: number;
  because: string[];
}

const graph = await shippedGraph('ban-sao-trich-luc-ho-tich');
const cases = parse(readFileSync('test/office/forecasts/cases/ban-sao-trich-luc.yaml', 'utf8')) as Case[];

function made(question: ForecastQuestion): Forecast {
  const result = forecast(question);
  if (isFault(result)) throw new Error(JSON.stringify(result));
  return result;
}

function questionOf(one: Case): ForecastQuestion {
  const open = [one.at, one.and].flatMap((step) =>
    step
      ? [{ elementId: step.step, name: step.step, budgetMinutes: step.budget, since: instant(step.since) }]
      : [],
  );
  const behind = one.behind ? [{ elementId: one.behind, name: '', budgetMinutes: 0, since: null }] : [];
  return {
    now: instant(one.now),
    calendar: CALENDARS['A']!,
    graph,
    ...(one.budgets && { stepBudgets: one.budgets }),
    places: [...open, ...behind],
    waits: (one.waits ?? []).map(({ from, to }) => ({ from: instant(from), to: instant(to) })),
    dueAt: instant(one.promised),
    dueUnit: 'workingHours',
    statutoryDueAt: instant(one.promised),
    statutoryUnit: 'sameDay',
  };
}

describe('the forecast of a dossier', () => {
  it.each(cases.map((one) => [one.case, one] as const))('%s', (_name, one) => {
    const result = made(questionOf(one));
    expect({
      ready: result.willBeReadyAt,
      margin: result.marginWorkingMinutes,
      late: result.willBeLate,
      overdue: result.because[0]?.overdueMinutes,
      because: result.because.map((step) => `${step.elementId} ${step.remainingMinutes}`),
    }).toEqual({
      ready: instant(one.ready),
      margin: one.margin,
      late: one.late,
      overdue: one.overdue ?? 0,
      because: one.because,
    });
  });

  it('judges a same-day term by its date and an hour-based one by the minute', () => {
    const one = cases.find((row) => row.at?.step === 'phatHanh')!;
    const result = made({ ...questionOf(one), dueAt: '2024-06-14T16:59:00+07:00' });
    expect(result).toMatchObject({ willBeLate: true, statutory: { willBeLate: false } });
  });

  it('leads out of a sub-process, and takes one with a budget of its own as a step', async () => {
    const drawn = (
      budget: string,
    ) => `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:motcua="http://motcua.vn/schema/bpmn/1.0" id="d" targetNamespace="x"><bpmn:process id="p" isExecutable="true">
      <bpmn:startEvent id="s"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
      <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="sub" />
      <bpmn:subProcess id="sub"><bpmn:extensionElements>${budget}</bpmn:extensionElements>
        <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
        <bpmn:startEvent id="is"><bpmn:outgoing>g1</bpmn:outgoing></bpmn:startEvent>
        <bpmn:sequenceFlow id="g1" sourceRef="is" targetRef="a" />
        <bpmn:userTask id="a"><bpmn:extensionElements><motcua:budget minutes="30" /></bpmn:extensionElements>
          <bpmn:incoming>g1</bpmn:incoming></bpmn:userTask>
      </bpmn:subProcess>
      <bpmn:sequenceFlow id="f2" sourceRef="sub" targetRef="b" />
      <bpmn:userTask id="b"><bpmn:extensionElements><motcua:budget minutes="10" /></bpmn:extensionElements>
        <bpmn:incoming>f2</bpmn:incoming></bpmn:userTask>
    </bpmn:process></bpmn:definitions>`;
    const inner = await graphOf(drawn(''));
    const outer = await graphOf(drawn('<motcua:budget minutes="45" />'));
    const steps = (of: typeof inner, from: string) =>
      made({
        ...questionOf(cases[0]!),
        graph: of,
        places: [{ elementId: from, name: '', budgetMinutes: 0, since: null }],
      }).because.map((step) => `${step.elementId} ${step.remainingMinutes}`);
    expect(steps(inner, 's')).toEqual(['sub 0', 'a 30', 'b 10']);
    expect(steps(inner, 'a')).toEqual(['b 10']);
    expect(steps(outer, 's')).toEqual(['sub 45', 'b 10']);
  });
});

describe('time passing', () => {
  const minutes = fc.integer({ min: 0, max: 60 * 24 * 20 });
  const start = Date.parse('2024-04-22T08:00:00+07:00');
  const step = fc.constantFrom('thuLy', 'xacMinh', 'ky', 'phatHanh');

  it('never makes a result ready earlier, nor the margin wider', () => {
    fc.assert(
      fc.property(step, fc.integer({ min: 0, max: 900 }), minutes, minutes, (id, budget, one, other) => {
        const at = (now: number) =>
          made({
            ...questionOf(cases[0]!),
            now: start + now * 60_000,
            places: [{ elementId: id, name: id, budgetMinutes: budget, since: start }],
          });
        const [early, late] = [at(Math.min(one, other)), at(Math.max(one, other))];
        expect(Date.parse(late.willBeReadyAt)).toBeGreaterThanOrEqual(Date.parse(early.willBeReadyAt));
        expect(late.marginWorkingMinutes).toBeLessThanOrEqual(early.marginWorkingMinutes);
        expect(Number(late.willBeLate)).toBeGreaterThanOrEqual(Number(early.willBeLate));
      }),
      { numRuns: 500 },
    );
  });
});
