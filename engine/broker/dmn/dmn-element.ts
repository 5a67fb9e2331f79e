/** What the XML parser yields: a typed tree, references as written. Read with the accessors only. */
export interface DmnElement {
  readonly $type: string;
  readonly [property: string]: unknown;
}

/** Tells elements from the texts and flags beside them. */
export function isElement(value: unknown): value is DmnElement {
  return typeof value === 'object' && value !== null && typeof (value as DmnElement).$type === 'string';
}

/** An attribute, or an element that holds nothing but text; undefined when it is absent. */
export function textOf(element: DmnElement, property: string): string | undefined {
  const value = element[property];
  return typeof value === 'string' ? value : undefined;
}

/** The one element in that place. */
export function childOf(element: DmnElement, property: string): DmnElement | undefined {
  const value = element[property];
  return isElement(value) ? value : undefined;
}

/** The elements in that place, in document order. */
export function childrenOf(element: DmnElement, property: string): readonly DmnElement[] {
  const value = element[property];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** Everything directly inside. */
export function partsOf(element: DmnElement): readonly DmnElement[] {
  return Object.entries(element)
    .filter(([property]) => !property.startsWith('$'))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isElement);
}
