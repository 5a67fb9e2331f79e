/** A BPMN element as bpmn-moddle gives it; only what the rules read is named. */
export interface BpmnElement {
  $type: string;
  id: string;
  name?: string;
  $parent?: BpmnElement;
  $instanceOf?: (type: string) => boolean;
  [property: string]: unknown;
}

/** Whether an element is of a BPMN type or of one below it. */
export function is(element: BpmnElement | undefined, type: string): boolean {
  if (!element) return false;
  return element.$instanceOf ? element.$instanceOf(type) : element.$type === type;
}

/** A list property, empty when the element has none. */
export function list(element: BpmnElement | undefined, property: string): BpmnElement[] {
  const value = element?.[property];
  return Array.isArray(value) ? (value as BpmnElement[]) : [];
}

/** A property that holds one element. */
export function one(element: BpmnElement | undefined, property: string): BpmnElement | undefined {
  const value = element?.[property];
  return typeof value === 'object' && value !== null ? (value as BpmnElement) : undefined;
}

/** An attribute as text, trimmed; empty when missing. */
export function text(element: BpmnElement | undefined, property: string): string {
  const value = element?.[property];
  return value === undefined || value === null ? '' : String(value).trim();
}

/** The first extension element of a type, `motcua:Budget`. */
export function extension(element: BpmnElement | undefined, type: string): BpmnElement | undefined {
  return list(one(element, 'extensionElements'), 'values').find((value) => value.$type === type);
}

/** An event definition of a type, `bpmn:TimerEventDefinition`. */
export function eventDefinition(element: BpmnElement, type: string): BpmnElement | undefined {
  return list(element, 'eventDefinitions').find((definition) => is(definition, type));
}

/** What people call an element: its name, else its id. */
export function nameOf(element: BpmnElement): string {
  return (element.name ?? '').trim() || element.id;
}

/** The innermost process or sub-process of an element. */
export function scopeOf(element: BpmnElement): BpmnElement | undefined {
  let scope = element.$parent;
  while (scope && !is(scope, 'bpmn:Process') && !is(scope, 'bpmn:SubProcess')) scope = scope.$parent;
  return scope;
}

/** The process an element stands in. */
export function processOf(element: BpmnElement): BpmnElement | undefined {
  let found: BpmnElement | undefined = element;
  while (found && !is(found, 'bpmn:Process')) found = found.$parent;
  return found;
}
