import type { DmnElement } from '../dmn-element.ts';

/** What a failure calls an element that doesn't belong where it stands. */
export function describe(element: DmnElement | undefined): string {
  if (element === undefined) return 'null';
  const name = element.$type.slice('dmn:'.length);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
