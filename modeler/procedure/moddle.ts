/** A BPMN element as bpmn-moddle holds it: attributes and children by name, through `get` and `set`. */
export interface ModdleElement {
  $type: string;
  $parent?: ModdleElement;
  id?: string;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  $instanceOf?(type: string): boolean;
}

/** A shape or a connection on the canvas. */
export interface DiagramElement {
  id: string;
  type: string;
  businessObject: ModdleElement;
  parent?: DiagramElement;
  source?: DiagramElement;
  target?: DiagramElement;
  labelTarget?: DiagramElement;
  incoming?: DiagramElement[];
  outgoing?: DiagramElement[];
}

/** Whether an element is of a BPMN type or of one that extends it. */
export function isA(element: ModdleElement | undefined, ...types: string[]): boolean {
  return !!element && types.some((type) => element.$type === type || element.$instanceOf?.(type) === true);
}

/** A list property, empty when it is not there. */
export function listOf(element: ModdleElement | undefined, property: string): ModdleElement[] {
  return (element?.get(property) as ModdleElement[] | undefined) ?? [];
}

/** A text attribute; undefined when it is absent or empty. */
export function textOf(element: ModdleElement | undefined, property: string): string | undefined {
  const value = element?.get(property);
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

/** A number attribute; undefined when it is absent or not a number. */
export function numberOf(element: ModdleElement | undefined, property: string): number | undefined {
  const value = element?.get(property);
  if (value === undefined || value === null || value === '') return undefined;
  return Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** The extension element of a type (`motcua:Budget`), if the element carries one. */
export function extensionOf(element: ModdleElement | undefined, type: string): ModdleElement | undefined {
  const holder = element?.get('extensionElements') as ModdleElement | undefined;
  return listOf(holder, 'values').find((value) => value.$type === type);
}

/** The process a diagram element belongs to, or stands for: a process, a pool, or the collaboration of one pool. */
export function processOf(element: ModdleElement | undefined): ModdleElement | undefined {
  if (!element) return undefined;
  if (isA(element, 'bpmn:Process')) return element;
  if (isA(element, 'bpmn:Participant')) return element.get('processRef') as ModdleElement | undefined;
  if (isA(element, 'bpmn:Collaboration')) {
    const processes = listOf(element, 'participants')
      .map((participant) => participant.get('processRef') as ModdleElement | undefined)
      .filter((process) => process !== undefined);
    return processes.length === 1 ? processes[0] : processes.find((process) => process?.get('isExecutable'));
  }
  return processOf(element.$parent);
}
