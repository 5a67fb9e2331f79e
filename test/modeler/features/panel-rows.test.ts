import { describe, expect, it } from 'vitest';
import { shippedXml } from '../procedure-file.ts';
import { openBench } from './command-bench.ts';

const process = 'ban-sao-trich-luc-ho-tich';
const law = [
  {
    id: 'ho-tich/ban-sao-trich-luc',
    title: 'Trích lục',
    value: 1,
    unit: 'sameDay' as const,
    note: '',
    references: ['Luật Hộ tịch 60/2014/QH13, Điều 63–64'],
  },
];

/** The XML of an element, from its opening tag to its closing one. */
const xmlOf = (xml: string, id: string): string => {
  const start = xml.lastIndexOf('<', xml.indexOf(`id="${id}"`));
  const tag = /^<([\w:]+)/.exec(xml.slice(start))?.[1] ?? '';
  return xml.slice(start, xml.indexOf(`</${tag}>`, start));
};

describe('the rows of the panel', () => {
  it('write a budget and take it back', async () => {
    // given
    const bench = await openBench(shippedXml());
    const task = bench.element('thuLy');
    // when
    bench.row<number>(task, 'motcua-budget-minutes')?.set(240);
    // then
    expect(xmlOf(await bench.toXml(), 'thuLy')).toContain('<motcua:budget minutes="240" />');
    // when
    bench.undo();
    // then
    expect(xmlOf(await bench.toXml(), 'thuLy')).toContain('<motcua:budget minutes="300" />');
  });

  it('take the extension away when nothing is left of it, and keep its neighbours', async () => {
    // given
    const bench = await openBench(shippedXml());
    // when
    bench.row<number>(bench.element('thuLy'), 'motcua-budget-minutes')?.set(undefined);
    // then
    const xml = xmlOf(await bench.toXml(), 'thuLy');
    expect(xml).not.toContain('motcua:budget');
    expect(xml).toContain('zeebe:formDefinition formKey="thu-ly"');
  });

  it('make a step spend what the others leave, without minutes of its own', async () => {
    // given
    const bench = await openBench(shippedXml());
    const task = bench.element('ky');
    // when
    bench.row<string>(task, 'motcua-budget-kind')?.set('within');
    // then
    expect(xmlOf(await bench.toXml(), 'ky')).toContain('<motcua:budget within="rest" />');
    expect(bench.row(task, 'motcua-budget-minutes')).toBeUndefined();
  });

  it('always write a unit with the committed value, so that none is only shown', async () => {
    // given
    const bare = shippedXml().replace(
      /<bpmn:extensionElements>\s*<motcua:deadline[^>]*>\s*<\/bpmn:extensionElements>/,
      '',
    );
    const bench = await openBench(bare, { law });
    const element = bench.element(process);
    // when
    bench.row<number>(element, 'motcua-committed-value')?.set(6);
    bench.row<string>(element, 'motcua-statutory-term')?.set('ho-tich/ban-sao-trich-luc');
    // then
    expect(xmlOf(await bench.toXml(), process)).toContain(
      '<motcua:deadline statutoryTerm="ho-tich/ban-sao-trich-luc" committedValue="6" committedUnit="workingHours" />',
    );
    // when
    bench.row<string>(element, 'motcua-committed-unit')?.set('sameDay');
    // then
    expect(await bench.toXml()).toContain('committedValue="1" committedUnit="sameDay"');
  });

  it('show the articles of the chosen term', async () => {
    const bench = await openBench(shippedXml(), { law });
    const row = bench.row<string>(bench.element(process), 'motcua-statutory-term');
    expect(row?.description).toContain('Luật Hộ tịch 60/2014/QH13, Điều 63–64');
  });

  it('refuse a number of minutes that is not whole', async () => {
    const bench = await openBench(shippedXml());
    const row = bench.row<number>(bench.element('thuLy'), 'motcua-budget-minutes');
    expect(row?.validate?.(0)).toBeTruthy();
    expect(row?.validate?.(1.5)).toBeTruthy();
    expect(row?.validate?.(30)).toBeUndefined();
  });

  it('name the role of the lane, and write another one on the step', async () => {
    // given
    const bench = await openBench(shippedXml());
    const task = bench.element('ky');
    expect(bench.row<string>(task, 'motcua-role')?.options?.[0]?.label).toBe('Theo làn: Lãnh đạo');
    // when
    bench.row<string>(task, 'motcua-role')?.set('unit-head');
    // then
    expect(xmlOf(await bench.toXml(), 'ky')).toContain(
      '<zeebe:assignmentDefinition candidateGroups="unit-head" />',
    );
  });

  it('mark the step that makes the result ready', async () => {
    // given
    const bench = await openBench(shippedXml());
    // when
    bench.row<boolean>(bench.element('ky'), 'motcua-result-ready')?.set(true);
    bench.row<boolean>(bench.element('phatHanh'), 'motcua-result-ready')?.set(undefined);
    // then
    const xml = await bench.toXml();
    expect(xmlOf(xml, 'ky')).toContain('<motcua:result ready="true" />');
    expect(xmlOf(xml, 'phatHanh')).not.toContain('motcua:result');
  });

  it('pause the clock with a policy from the start', async () => {
    // given
    const bench = await openBench(shippedXml());
    const event = bench.element('daTraLoi');
    // when
    bench.row<string>(event, 'motcua-pause-kind')?.set('confirmation');
    // then
    expect(xmlOf(await bench.toXml(), 'daTraLoi')).toContain(
      '<motcua:pause kind="confirmation" policy="accumulate" />',
    );
  });

  it('count a timer in working time, on its definition', async () => {
    // given
    const bench = await openBench(shippedXml());
    const timer = bench.element('hetHanXacNhan');
    // when
    bench.row<string>(timer, 'motcua-timer-counting')?.set('workingTime');
    bench.row<number>(timer, 'motcua-timer-value')?.set(3);
    // then
    const xml = xmlOf(await bench.toXml(), 'hetHanXacNhan_timer');
    expect(xml).toContain('<motcua:workingTime value="3" unit="workingDays" />');
    expect(xml).toContain('P1D');
  });

  it("count a timer by the dossier's term, and back again", async () => {
    // given
    const bench = await openBench(shippedXml());
    const timer = bench.element('hetHanXacNhan');
    const written = async () => xmlOf(await bench.toXml(), 'hetHanXacNhan_timer');
    // when a share of the term
    bench.row<string>(timer, 'motcua-timer-counting')?.set('share');
    expect(bench.row<number>(timer, 'motcua-timer-percent')?.validate?.(101)).toBe(
      'Nhập số nguyên từ 1 đến 100.',
    );
    bench.row<number>(timer, 'motcua-timer-percent')?.set(60);
    bench.row<string>(timer, 'motcua-timer-clock')?.set('statutory');
    expect(await written()).toContain('<motcua:workingTime counting="share" value="60" clock="statutory" />');
    // when a lead before the due date
    bench.row<string>(timer, 'motcua-timer-counting')?.set('beforeDue');
    bench.row<number>(timer, 'motcua-timer-lead')?.set(2);
    expect(await written()).toContain(
      '<motcua:workingTime counting="beforeDue" value="2" unit="workingDays" clock="committed" />',
    );
    // when plainly again
    bench.row<string>(timer, 'motcua-timer-counting')?.set('plain');
    expect(await written()).not.toContain('workingTime');
  });

  it('say a continuous span in one unit, and write it by ISO 8601', async () => {
    // given
    const bench = await openBench(shippedXml());
    const timer = bench.element('hetHanXacNhan');
    expect(bench.row<number>(timer, 'motcua-timer-plain-value')?.value).toBe(1);
    // when
    bench.row<string>(timer, 'motcua-timer-plain-unit')?.set('hours');
    bench.row<number>(timer, 'motcua-timer-plain-value')?.set(36);
    // then
    expect(xmlOf(await bench.toXml(), 'hetHanXacNhan_timer')).toContain('>PT36H<');
  });

  it('wait for a happening of the office with one message for each name', async () => {
    // given
    const bench = await openBench(shippedXml());
    // when
    bench.row<string>(bench.element('choBoSung'), 'motcua-message')?.set('citizen-confirmed');
    // then
    const xml = await bench.toXml();
    expect(xmlOf(xml, 'choBoSung')).toContain('messageRef="citizenConfirmed"');
    expect(xml.match(/<bpmn:message /g)).toHaveLength(3);
  });

  it('write a branch condition from the fields that decide', async () => {
    // given
    const forms = {
      'thu-ly': {
        schema: {
          properties: {
            ketLuan: {
              title: 'Kết luận',
              'x-routing': true,
              oneOf: [
                { const: 'du', title: 'Đủ' },
                { const: 'thieu', title: 'Thiếu' },
              ],
            },
          },
        },
      },
    };
    const bench = await openBench(shippedXml(), { forms });
    const flow = bench.element('trinhKy');
    // when
    bench.row<string>(flow, 'motcua-condition-field')?.set('ketLuan');
    bench.row<string>(flow, 'motcua-condition-value')?.set('!thieu');
    // then
    expect(xmlOf(await bench.toXml(), 'trinhKy')).toContain('=ketLuan != "thieu"');
  });

  it('leave a richer condition to its expression', async () => {
    const bench = await openBench(shippedXml());
    const flow = bench.element('xinXacNhan');
    expect(bench.row(flow, 'motcua-condition-field')).toBeUndefined();
    expect(bench.row<string>(flow, 'motcua-condition-expression')?.value).toContain('channel = "online"');
  });

  it('choose among the forms of the draft, and keep an expression as it is', async () => {
    const bench = await openBench(shippedXml(), { forms: { ky: { schema: { title: 'Ký' } } } });
    const row = bench.row<string>(bench.element('phatHanh'), 'motcua-form');
    expect(row?.options?.map(({ value }) => value)).toContain('ky');
    expect(row?.value).toMatch(/^=if quyetDinh/);
    expect(row?.options?.map(({ value }) => value)).toContain(row?.value);
  });
});
