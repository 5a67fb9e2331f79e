import { readFileSync } from 'node:fs';
import { readBpmn } from '../../modeler/procedure/read-bpmn.ts';
import { listOf, isA, type ModdleElement } from '../../modeler/procedure/moddle.ts';

const folder = 'definitions/procedures/ban-sao-trich-luc-ho-tich';

/** The BPMN of the shipped procedure, as its folder holds it. */
export const shippedXml = (): string => readFileSync(`${folder}/procedure.bpmn`, 'utf8');

/** The process in a BPMN text. */
export async function processIn(xml: string): Promise<ModdleElement> {
  const process = listOf(await readBpmn(xml), 'rootElements').find((root) => isA(root, 'bpmn:Process'));
  if (!process) throw new Error('Expected a process in the BPMN but there is none.');
  return process;
}

/** A flow node of a process by id. */
export function nodeIn(process: ModdleElement, id: string): ModdleElement {
  const node = listOf(process, 'flowElements').find((element) => element.id === id);
  if (!node) throw new Error(`Expected an element "${id}" in the process but there is none.`);
  return node;
}
