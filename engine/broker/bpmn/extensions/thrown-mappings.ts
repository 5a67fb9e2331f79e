import type { Draft } from '../draft.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { readIoMapping } from './io-mapping.ts';

/**
 * Mappings of an event that throws. Zeebe 8.5 evaluates input mappings only where what is thrown carries variables, and
 * no mapping at all where the event ends its scope or waits for handlers (measured on 8.5.25).
 */
export function readThrownMappings(element: ModdleElement, draft: Draft): void {
  readIoMapping(element, draft);
  const kind = draft.trigger?.kind;
  if (draft.job === undefined && kind !== 'signal') draft.inputs = [];
  if (kind === 'compensation' || kind === 'terminate' || kind === 'error') draft.outputs = [];
}
