import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import motcua from '../../../../definitions/schemas/motcua-moddle.json' with { type: 'json' };

const zeebe = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json') as object;

/**
 * An element of a BPMN document as moddle reads it: `$type` such as `bpmn:UserTask`, attributes and children as plain
 * properties, references as the objects themselves. Passes change it in place.
 */
export interface ModdleElement {
  $type: string;
  $parent?: ModdleElement;
  $attrs?: Record<string, string>;
  id: string;
  name?: string;
  // What BPMN's schema holds; each reader narrows what it takes.
  [property: string]: unknown;
}

const moddle = new BpmnModdle({ zeebe, motcua });

/** The text is no BPMN document at all. */
export class NotBpmn extends Error {
  constructor(reason: string) {
    super(`Expected a BPMN 2.0 document but ${reason}.`);
    this.name = 'NotBpmn';
  }
}

/** @throws NotBpmn */
export async function readBpmn(xml: string): Promise<ModdleElement> {
  try {
    const { rootElement } = await moddle.fromXML(xml);
    return rootElement as ModdleElement;
  } catch (error) {
    throw new NotBpmn(error instanceof Error ? error.message : String(error));
  }
}

export async function writeBpmn(definitions: ModdleElement): Promise<string> {
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

/** A new element below `parent`; it still has to be put into the property that holds it. */
export function create(
  parent: ModdleElement,
  type: string,
  attributes: Record<string, unknown> = {},
): ModdleElement {
  const element = moddle.create(type, attributes) as ModdleElement;
  element.$parent = parent;
  return element;
}

/** A list property; an empty one when the document has none. */
export function list(element: ModdleElement, property: string): ModdleElement[] {
  const value = element[property];
  return Array.isArray(value) ? (value as ModdleElement[]) : [];
}

/** A single child or reference. */
export function one(element: ModdleElement, property: string): ModdleElement | undefined {
  return element[property] as ModdleElement | undefined;
}

export function text(element: ModdleElement, property: string): string | undefined {
  const value = element[property];
  return typeof value === 'string' ? value : undefined;
}

/** The extension element of that type, e.g. `zeebe:TaskDefinition`. */
export function extension(element: ModdleElement, type: string): ModdleElement | undefined {
  const holder = one(element, 'extensionElements');
  return holder && list(holder, 'values').find((value) => value.$type === type);
}

/** The extension element of that type, added when it is missing. */
export function ensureExtension(element: ModdleElement, type: string): ModdleElement {
  const found = extension(element, type);
  if (found) return found;
  const holder =
    one(element, 'extensionElements') ?? create(element, 'bpmn:ExtensionElements', { values: [] });
  element.extensionElements = holder;
  const added = create(holder, type);
  holder.values = [...list(holder, 'values'), added];
  return added;
}
