import type { State } from '../core/state/state.ts';
import type { Event, EventOf, EventType } from '../records/event.ts';
import type { PartKind } from './part-kinds.ts';

/** A part of the state: its kind and its key. */
export type PartName = readonly [kind: PartKind, key: number];

type EventParts = { readonly [T in EventType]?: (event: EventOf<T>, state: State) => readonly PartName[] };

const ofTimer = (event: { key: number; instanceKey?: number }): PartName[] =>
  event.instanceKey === undefined ? [['startTimer', event.key]] : [['instance', event.instanceKey]];

const PART_OF_RESOURCE = {
  process: 'definition',
  'decision-requirements': 'decisionRequirements',
  form: 'form',
} as const;

/** Events that change something else than the one instance they name in `instanceKey`. */
const EVENT_PARTS: EventParts = {
  'deployment.created': () => [],
  'process.created': ({ key }) => [['definition', key]],
  'decision-requirements.created': ({ key }) => [['decisionRequirements', key]],
  'decision.created': ({ key }) => [['decision', key]],
  'decision.evaluated': () => [],
  'decision.deleted': ({ key }) => [['decision', key]],
  'form.created': ({ key }) => [['form', key]],
  'resource.deleted': ({ key, kind }) => [
    [PART_OF_RESOURCE[kind], key],
    ['deletedResource', key],
  ],
  'process-instance.created': ({ key, parent }) =>
    parent === undefined
      ? [['instance', key]]
      : [
          ['instance', key],
          ['instance', parent.instanceKey],
        ],
  'process-instance.modified': ({ key }) => [['instance', key]],
  'process-instance.migrated': ({ key }) => [['instance', key]],
  'process-instance.banned': ({ key }) => [['instance', key]],
  'message.published': ({ key }) => [['message', key]],
  'message.expired': ({ key }) => [['message', key]],
  'message-subscription.correlated': ({ messageKey, instanceKey }) => [
    ['message', messageKey],
    ['instance', instanceKey],
  ],
  'message-start.correlated': ({ messageKey, instanceKey }) => [
    ['message', messageKey],
    ['instance', instanceKey],
  ],
  'message-start-subscription.created': ({ key }) => [['startSubscription', key]],
  'message-start-subscription.deleted': ({ key }) => [['startSubscription', key]],
  'signal-start-subscription.created': ({ key }) => [['signalStart', key]],
  'signal-start-subscription.deleted': ({ key }) => [['signalStart', key]],
  'timer.created': ofTimer,
  'timer.triggered': ofTimer,
  'timer.canceled': ofTimer,
  'job-batch.activated': ({ jobKeys }, { owners }) =>
    jobKeys.flatMap((key): PartName[] => {
      const instanceKey = owners.get(key);
      return instanceKey === undefined ? [] : [['instance', instanceKey]];
    }),
};

const NOTHING: readonly PartName[] = [];

/** The parts an event has changed, or is about to change. */
export function partsOfEvent(event: Event, state: State): readonly PartName[] {
  const special = EVENT_PARTS[event.type] as
    ((event: Event, state: State) => readonly PartName[]) | undefined;
  if (special !== undefined) return special(event, state);
  return 'instanceKey' in event && event.instanceKey !== undefined
    ? [['instance', event.instanceKey]]
    : NOTHING;
}
