import type { State } from '../core/state/state.ts';
import type { Event } from '../records/event.ts';
import type { StatePart } from '../store/write-snapshot.ts';

/** The parts a state is kept in: what changes on its own is kept on its own. Everything else is an index over them. */
export const partKinds = ['definition', 'instance', 'message', 'startSubscription', 'startTimer'] as const;

export type PartKind = (typeof partKinds)[number];

/** Remembers which parts have changed since the last snapshot. */
export class ChangedParts {
  #changed = new Map<PartKind, Set<number>>(partKinds.map((kind) => [kind, new Set()]));

  /** How many parts have changed. */
  get size(): number {
    return [...this.#changed.values()].reduce((sum, keys) => sum + keys.size, 0);
  }

  /** Call with every event after it was folded into the state. */
  note(state: State, event: Event): void {
    for (const [kind, key] of touched(state, event)) this.#changed.get(kind)?.add(key);
  }

  /** The changed parts as they are now; begins to remember anew. */
  take(state: State): StatePart[] {
    const parts: StatePart[] = [{ kind: 'counter', key: 'nextKey', value: String(state.nextKey) }];
    for (const [kind, keys] of this.#changed) {
      const map = mapOf(state, kind);
      for (const key of keys) {
        const value = map.get(key);
        parts.push({ kind, key: String(key), value: value === undefined ? null : JSON.stringify(value) });
      }
    }
    this.#changed = new Map(partKinds.map((kind) => [kind, new Set()]));
    return parts;
  }

  /** The parts could not be written: they count as changed again. */
  putBack(parts: readonly StatePart[]): void {
    for (const { kind, key } of parts) this.#changed.get(kind as PartKind)?.add(Number(key));
  }
}

/** Where the parts of a kind live in the state. */
export function mapOf(state: State, kind: PartKind): ReadonlyMap<number, object> {
  const maps: Record<PartKind, ReadonlyMap<number, object>> = {
    definition: state.definitions,
    instance: state.instances,
    message: state.messages,
    startSubscription: state.startSubscriptions,
    startTimer: state.startTimers,
  };
  return maps[kind];
}

/** The parts an event has changed. */
function touched(state: State, event: Event): [PartKind, number][] {
  switch (event.type) {
    case 'deployment.created':
      return [];
    case 'process.created':
      return [['definition', event.key]];
    case 'process-instance.created':
    case 'process-instance.banned':
      return [['instance', event.key]];
    case 'message.published':
    case 'message.expired':
      return [['message', event.key]];
    case 'message-subscription.correlated':
    case 'message-start.correlated':
      return [
        ['message', event.messageKey],
        ['instance', event.instanceKey],
      ];
    case 'message-start-subscription.created':
    case 'message-start-subscription.deleted':
      return [['startSubscription', event.key]];
    case 'timer.created':
    case 'timer.triggered':
    case 'timer.canceled':
      return event.instanceKey === undefined
        ? [['startTimer', event.key]]
        : [['instance', event.instanceKey]];
    case 'job-batch.activated':
      return event.jobKeys.flatMap((key): [PartKind, number][] => {
        const instanceKey = state.owners.get(key);
        return instanceKey === undefined ? [] : [['instance', instanceKey]];
      });
    default:
      return [['instance', event.instanceKey]];
  }
}
