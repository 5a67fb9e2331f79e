import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wayBetween } from '#engine/office/dossiers/diagram-way.ts';
import { readFlows } from '#engine/office/dossiers/read-flows.ts';

const bpmn = `
  <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="a" />
  <bpmn:boundaryEvent id="b" attachedToRef="a"><x/></bpmn:boundaryEvent>
  <bpmn:sequenceFlow id="f2" sourceRef="b" targetRef="wait" />
  <bpmn:sequenceFlow id="f3" sourceRef="wait" targetRef="a" />
  <bpmn:sequenceFlow id="f4" sourceRef="a" targetRef="g" />
  <bpmn:sequenceFlow id="f5" sourceRef="g" targetRef="c"><bpmn:conditionExpression/></bpmn:sequenceFlow>
  <bpmn:sequenceFlow id="f6" sourceRef="g" targetRef="a" />`;
const extract = () =>
  readFlows(readFileSync('definitions/procedures/ban-sao-trich-luc-ho-tich/procedure.bpmn', 'utf8'));
const at = (elementId: string, facts = {}) => ({ elementId, facts });

describe('the way a dossier went', () => {
  it('passes gateways, not other tasks', () => {
    expect(wayBetween(readFlows(bpmn), [at('start'), at('a'), at('c')])).toEqual(['f1', 'f4', 'f5']);
  });

  it('leaves by a boundary event and comes back', () => {
    const way = wayBetween(readFlows(bpmn), [at('start'), at('a'), at('wait'), at('a')]);
    expect(way).toEqual(['f1', 'f2', 'f3']);
  });

  it('draws nothing between what no way joins', () => {
    expect(wayBetween(readFlows(bpmn), [at('c'), at('start')])).toEqual([]);
  });

  it.each([
    ['signed', 'kyDuyet'],
    ['refused', 'tuChoi'],
  ])('of two flows to one step takes the one whose condition held: %s', (_what, quyetDinh) => {
    const way = wayBetween(extract(), [at('ky', { quyetDinh }), at('phatHanh')]);
    expect(way.at(-1)).toBe(quyetDinh);
  });

  it('an online draft went by the citizen, a counter one straight to the signature', () => {
    const drawn = extract();
    const online = wayBetween(drawn, [at('thuLy', { ketLuan: 'coDuLieu', channel: 'online' }), at('ky')]);
    const counter = wayBetween(drawn, [at('thuLy', { ketLuan: 'coDuLieu', channel: 'counter' }), at('ky')]);
    expect(online).toContain('xinXacNhan');
    expect(counter).toEqual(['tuThuLy', 'trinhKy']);
  });
});
