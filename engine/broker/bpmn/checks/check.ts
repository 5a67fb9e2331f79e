import type { ModdleElement } from '../moddle-element.ts';

/**
 * Looks at one element of the XML and reports what Zeebe 8.5 refuses about it; `about` is the element itself unless
 * a part of it is to blame.
 */
export type Check = (element: ModdleElement, report: Report) => void;

export type Report = (message: string, about?: ModdleElement) => void;
