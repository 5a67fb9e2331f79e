import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../modeler/procedure/graph.ts';
import { pathName } from '../../../modeler/procedure/path-name.ts';
import { pathsOf, pathThrough } from '../../../modeler/procedure/paths.ts';
import { rulerTimers } from '../../../modeler/procedure/ruler-timers.ts';
import { rulerOf } from '../../../modeler/procedure/ruler.ts';
import { processIn, shippedXml } from '../procedure-file.ts';

const shippedPaths = async () => pathsOf(graphOf(await processIn(shippedXml())));

describe('the budget ruler on the shipped procedure', () => {
  it('finds the longest way at 480 minutes, through the verification that has no minutes of its own', async () => {
    // given, when
    const [longest] = await shippedPaths();
    // then
    expect(longest?.minutes).toBe(480);
    expect(longest?.nodes.map(({ id }) => id)).toContain('xacMinh');
    expect(longest && pathName(longest)).toContain('không có dữ liệu');
  });

  it('lays the steps one after another up to the step that makes the result ready', async () => {
    // given
    const [longest] = await shippedPaths();
    // when
    const ruler = rulerOf(longest!, { committed: 480, statutory: 480 });
    // then
    expect(ruler.segments.map(({ elementId, from, to }) => [elementId, from, to])).toEqual([
      ['thuLy', 0, 300],
      ['xacMinh', 300, 300],
      ['ky', 300, 420],
      ['phatHanh', 420, 480],
    ]);
    expect(ruler.left).toBe(0);
    expect(ruler.segments.some(({ over }) => over)).toBe(false);
  });

  it('turns what lies beyond the sooner of the two marks red', async () => {
    // given
    const xml = shippedXml().replace('<motcua:budget minutes="300" />', '<motcua:budget minutes="360" />');
    const [longest] = pathsOf(graphOf(await processIn(xml)));
    // when
    const ruler = rulerOf(longest!, { committed: 480, statutory: 600 });
    // then
    expect(ruler.left).toBe(-60);
    expect(ruler.segments.filter(({ over }) => over).map(({ elementId }) => elementId)).toEqual(['phatHanh']);
  });

  it('measures an initiative with its own budgets: 60 + 40 + 20 fill the two hours of a Wednesday', async () => {
    // given
    const [longest] = await shippedPaths();
    // when
    const ruler = rulerOf(longest!, { committed: 120, statutory: 480 }, { thuLy: 60, ky: 40, phatHanh: 20 });
    // then
    expect(ruler.total).toBe(120);
    expect(ruler.left).toBe(0);
  });

  it('marks where timers ring that go by the term', async () => {
    // given
    const plain = '<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration>';
    const timed = (attributes: string) =>
      shippedXml().replace(
        plain,
        `<bpmn:extensionElements><motcua:workingTime ${attributes} /></bpmn:extensionElements>${plain}`,
      );
    const on = async (attributes: string) =>
      rulerTimers(await processIn(timed(attributes)), { committed: 480, statutory: 600 });
    // then
    expect(await on('counting="share" value="80" clock="committed"')).toMatchObject([
      { elementId: 'hetHanXacNhan', minutes: 384, fact: 'share 80 committed' },
    ]);
    expect(await on('counting="beforeDue" value="2" unit="workingHours" clock="statutory"')).toMatchObject([
      { minutes: 480, fact: 'beforeDue 2 workingHours statutory' },
    ]);
    expect(await on('value="2" unit="workingHours"')).toEqual([]);
  });

  it('finds the way through a selected step or flow, and none through a step only a loop passes', async () => {
    // given
    const paths = await shippedPaths();
    // then
    expect(pathThrough(paths, 'choXacNhan')?.minutes).toBe(480);
    expect(pathThrough(paths, 'tuChoi')?.flows.map(({ id }) => id)).toContain('tuChoi');
    expect(pathThrough(paths, 'choBoSung')).toBeUndefined();
  });

  it('counts nothing after the step that makes the result ready: the clock stands', async () => {
    // given
    const xml = shippedXml().replace(
      '<motcua:result handover="true" />',
      '<motcua:budget minutes="99" /><motcua:result handover="true" />',
    );
    // when
    const [longest] = pathsOf(graphOf(await processIn(xml)));
    // then
    expect(longest?.minutes).toBe(480);
    expect(rulerOf(longest!, {}).segments.at(-1)?.elementId).toBe('phatHanh');
  });

  it('takes a sub-process for its longest inner way', async () => {
    // given
    const xml = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:motcua="http://motcua.vn/schema/bpmn/1.0" targetNamespace="t">
      <bpmn:process id="p"><bpmn:startEvent id="s" /><bpmn:subProcess id="sub">
        <bpmn:startEvent id="a"><bpmn:outgoing>f2</bpmn:outgoing></bpmn:startEvent><bpmn:userTask id="b"><bpmn:extensionElements><motcua:budget minutes="50" /></bpmn:extensionElements><bpmn:incoming>f2</bpmn:incoming></bpmn:userTask>
        <bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="b" />
      </bpmn:subProcess><bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="sub" /></bpmn:process></bpmn:definitions>`;
    // when
    const [path] = pathsOf(graphOf(await processIn(xml)));
    // then
    expect(path?.minutes).toBe(50);
  });

  it('has no room to tell without a term', async () => {
    const [longest] = await shippedPaths();
    expect(rulerOf(longest!, {}).left).toBeUndefined();
  });
});
