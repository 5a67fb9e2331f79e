import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { isElement, type ModdleElement } from './moddle-element.ts';

export type Parsed = { ok: true; definitions: ModdleElement } | { ok: false; fault: string };

/** Pass 1: XML into a tree of BPMN elements with Zeebe's extensions. Broken references and unknown tags are faults. */
export async function parse(xml: string): Promise<Parsed> {
  try {
    const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml);
    if (!isElement(rootElement))
      return { ok: false, fault: 'Expected a BPMN definitions element, but found none' };
    const grave = warnings.find(({ message }) =>
      /unresolved reference|duplicate ID|unparsable/i.test(message),
    );
    return grave === undefined
      ? { ok: true, definitions: rootElement }
      : { ok: false, fault: grave.message.split('\n')[0] ?? '' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: message.split('\n')[0] ?? message };
  }
}
