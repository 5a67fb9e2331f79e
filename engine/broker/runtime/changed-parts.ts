import { indexInstance } from '../core/state/instance-indexes.ts';
import type { ProcessInstanceState } from '../core/state/process-instance-state.ts';
import type { State } from '../core/state/state.ts';
import type { Event } from '../records/event.ts';
import type { StatePart } from '../store/write-snapshot.ts';
import { partsOfEvent } from './event-parts.ts';
import { PART_KINDS, partKind, type PartKind } from './part-kinds.ts';

const kinds = Object.keys(PART_KINDS) as PartKind[];

/** Remembers which parts have changed since the last snapshot. */
export class ChangedParts {
  #changed = nothing();

  /** How many parts have changed. */
  get size(): number {
    return [...this.#changed.values()].reduce((sum, keys) => sum + keys.size, 0);
  }

  has(kind: PartKind, key: number): boolean {
    return this.#changed.get(kind)?.has(key) ?? false;
  }

  /** Call with every event after it was folded into the state. */
  note(state: State, event: Event): void {
    for (const [kind, key] of partsOfEvent(event, state)) this.#changed.get(kind)?.add(key);
  }

  /** The changed parts as they are now; begins to remember anew. */
  take(state: State): StatePart[] {
    const parts: StatePart[] = [{ kind: 'counter', key: 'nextKey', value: String(state.nextKey) }];
    for (const [kind, keys] of this.#changed) {
      const found = partKind(kind).partsOf(state);
      for (const key of keys) {
        const part = found.get(key);
        const value = part === undefined ? null : JSON.stringify(part);
        if (kind !== 'instance' || part === undefined) parts.push({ kind, key: String(key), value });
        else {
          const { entries } = indexInstance(part as ProcessInstanceState);
          parts.push({ kind, key: String(key), value, entries: JSON.stringify(entries) });
        }
      }
    }
    this.#changed = nothing();
    return parts;
  }

  /** For parts that the store has, but not completely. */
  add(kind: PartKind, key: number): void {
    this.#changed.get(kind)?.add(key);
  }

  /** The parts could not be written: they count as changed again. */
  putBack(parts: readonly StatePart[]): void {
    for (const { kind, key } of parts) this.#changed.get(kind as PartKind)?.add(Number(key));
  }
}

function nothing(): Map<PartKind, Set<number>> {
  return new Map(kinds.map((kind) => [kind, new Set()]));
}
