import { childrenOf, extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';

/** `zeebe:taskHeaders`: fixed texts a job carries. Headers without key or value are left out, as Zeebe does. */
export function taskHeaders(element: ModdleElement): Record<string, string> {
  const headers: Record<string, string> = {};
  const container = extensionOf(element, 'zeebe:TaskHeaders');
  for (const header of container === undefined ? [] : childrenOf(container, 'values')) {
    const key = textOf(header, 'key');
    const value = textOf(header, 'value');
    if (key && value) headers[key] = value;
  }
  return headers;
}
