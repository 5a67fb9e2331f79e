import { describe, expect, it } from 'vitest';
import { readFlows, wayBetween } from '#engine/office/dossiers/diagram-way.ts';

const bpmn = `
  <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="a" />
  <bpmn:boundaryEvent id="b" attachedToRef="a"><x/></bpmn:boundaryEvent>
  <bpmn:sequenceFlow id="f2" sourceRef="b" targetRef="wait" />
  <bpmn:sequenceFlow id="f3" sourceRef="wait" targetRef="a" />
  <bpmn:sequenceFlow id="f4" sourceRef="a" targetRef="g" />
  <bpmn:sequenceFlow id="f5" sourceRef="g" targetRef="c"><bpmn:conditionExpression/></bpmn:sequenceFlow>
  <bpmn:sequenceFlow id="f6" sourceRef="g" targetRef="a" />`;

describe('the way a dossier went', () => {
  const tasks = new Set(['a', 'c']);

  it('passes gateways, not other tasks', () => {
    expect(wayBetween(readFlows(bpmn), ['start', 'a', 'c'], tasks)).toEqual(['f1', 'f4', 'f5']);
  });

  it('leaves by a boundary event and comes back', () => {
    expect(wayBetween(readFlows(bpmn), ['start', 'a', 'wait', 'a'], tasks)).toEqual(['f1', 'f2', 'f3']);
  });

  it('draws nothing between what no way joins', () => {
    expect(wayBetween(readFlows(bpmn), ['c', 'start'], tasks)).toEqual([]);
  });
});
