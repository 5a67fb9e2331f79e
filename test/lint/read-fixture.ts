import { readFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import motcua from '../../definitions/schemas/motcua-moddle.json';
import type { BpmnElement } from '#engine/lint/element.ts';

/** Parses a diagram as the publish gate and the modeler do, with both descriptors. */
export async function readDiagram(path: string): Promise<BpmnElement> {
  const { rootElement } = await new BpmnModdle({ zeebe, motcua }).fromXML(readFileSync(path, 'utf8'));
  return rootElement as BpmnElement;
}
