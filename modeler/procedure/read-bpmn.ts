import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import motcua from '../../definitions/schemas/motcua-moddle.json';
import type { ModdleElement } from './moddle.ts';

/** The moddle that knows Zeebe's extension and ours. */
export const createModdle = (): BpmnModdle => new BpmnModdle({ zeebe, motcua });

/** Reads BPMN into its definitions. Throws when it is not BPMN. */
export async function readBpmn(xml: string): Promise<ModdleElement> {
  return (await createModdle().fromXML(xml)).rootElement as ModdleElement;
}
