/** What the XML parser yields: a typed tree with references resolved. Read with the accessors only. */
export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: ModdleElement;
  readonly [property: string]: unknown;
}

export function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && typeof (value as ModdleElement).$type === 'string';
}

export function idOf(element: ModdleElement): string {
  return textOf(element, 'id') ?? '';
}

export function textOf(element: ModdleElement, property: string): string | undefined {
  const value = element[property];
  return typeof value === 'string' ? value : undefined;
}

export function flagOf(element: ModdleElement, property: string): boolean {
  return element[property] === true;
}

export function childOf(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element[property];
  return isElement(value) ? value : undefined;
}

export function childrenOf(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value = element[property];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The text inside an element, e.g. of a condition or a timer. */
export function bodyOf(element: ModdleElement): string {
  return (textOf(element, 'body') ?? '').trim();
}

/** The extension elements of one type (`zeebe:taskDefinition`), written in any case. */
export function extensionsOf(element: ModdleElement, type: string): readonly ModdleElement[] {
  const container = childOf(element, 'extensionElements');
  if (container === undefined) return [];
  const wanted = type.toLowerCase();
  return childrenOf(container, 'values').filter((value) => value.$type.toLowerCase() === wanted);
}

export function extensionOf(element: ModdleElement, type: string): ModdleElement | undefined {
  return extensionsOf(element, type)[0];
}
