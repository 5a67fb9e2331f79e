import { KeyMap } from '#engine/broker/core/state/key-map.ts';
import type { State } from '#engine/broker/core/state/state.ts';

/** The whole state as text, to compare two of them; compiled processes are derived and left out, like their XML. */
export function printState({ models: _, graphs: __, ...state }: State): string {
  return JSON.stringify(state, (name, value: unknown) => {
    if (name === 'xml') return undefined;
    if (value instanceof Map || value instanceof KeyMap) return [...value].sort(byKey);
    return value instanceof Set ? [...value] : value;
  });
}

function byKey([a]: [unknown, unknown], [b]: [unknown, unknown]): number {
  return String(a) < String(b) ? -1 : 1;
}
