import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { schemaFault } from './checks/schema.ts';
import { isElement, type ModdleElement } from './moddle-element.ts';

export type Parsed = { ok: true; definitions: ModdleElement } | { ok: false; fault: string };

/** Knows the types only; every file gets a tree of its own. */
const moddle = new BpmnModdle({ zeebe });

/** Pass 1: XML into a tree of BPMN elements with Zeebe's extensions. Broken references and unknown tags are faults. */
export async function parse(xml: string): Promise<Parsed> {
  try {
    const { rootElement, warnings } = await moddle.fromXML(xml);
    if (!isElement(rootElement)) return failed('Expected a BPMN definitions element, but found none');
    const grave = warnings.find(({ message }) => GRAVE.test(message));
    const fault = grave?.message ?? schemaFault(rootElement);
    return fault === undefined ? { ok: true, definitions: rootElement } : failed(fault);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** Unknown extension elements of Zeebe are let pass, as Zeebe does. */
const GRAVE = /unresolved reference|duplicate ID|unparsable content (?!<zeebe:)/i;

/** In the form of Zeebe's schema validation; the words are the parser's. */
function failed(message: string): Parsed {
  const line = /line: (\d+)/.exec(message)?.[1];
  const [first = message] = message.split('\n');
  return { ok: false, fault: `Error: URI=null Line=${line === undefined ? 1 : Number(line) + 1}: ${first}` };
}
