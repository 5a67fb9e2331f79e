import type { Event, EventOf, EventType } from '../records/event.ts';
import { compiledOf, elementOf, instanceOf, jobOf } from './state/lookup.ts';
import type { State } from './state/state.ts';

/** One thing that happened, as counters want it. The same thing is always the same object: count by identity. */
export interface Occurrence {
  readonly subject: 'element' | 'job' | 'incident';
  /** Zeebe's word: `activated`, `completed`, `timed out`, … */
  readonly action: string;
  /** The kind of element, or the job type; empty for incidents. */
  readonly type: string;
}

/** Adds what an event that is about to be applied stands for: afterwards what it is about may be forgotten. */
export function collectOccurrences(state: State, event: Event, occurrences: Occurrence[]): void {
  const collect = collectors[event.type] as Collector<EventType> | undefined;
  collect?.(state, event, occurrences);
}

type Collector<T extends EventType> = (state: State, event: EventOf<T>, occurrences: Occurrence[]) => void;

const collectors: { readonly [T in EventType]?: Collector<T> } = {
  'element.activated': ofElement('activated'),
  'element.completed': ofElement('completed'),
  'element.terminated': ofElement('terminated'),
  'job.created': (_state, { jobType }, occurrences) => occurrences.push(known('job', 'created', jobType)),
  'job-batch.activated': ofBatch,
  'job.completed': ofJob('completed'),
  'job.failed': ofJob('failed'),
  'job.error-thrown': ofJob('error thrown'),
  'job.timed-out': ofJob('timed out'),
  'job.canceled': ofJob('canceled'),
  'incident.created': (_state, _event, occurrences) => occurrences.push(known('incident', 'created', '')),
  'incident.resolved': (_state, _event, occurrences) => occurrences.push(known('incident', 'resolved', '')),
};

function ofElement(action: string) {
  return (
    state: State,
    { instanceKey, key }: { instanceKey: number; key: number },
    to: Occurrence[],
  ): void => {
    const instance = instanceOf(state, instanceKey);
    to.push(known('element', action, compiledOf(state, instance, elementOf(instance, key)).kind));
  };
}

function ofJob(action: string) {
  return (
    state: State,
    { instanceKey, key }: { instanceKey: number; key: number },
    to: Occurrence[],
  ): void => {
    to.push(known('job', action, jobOf(instanceOf(state, instanceKey), key).jobType));
  };
}

/** All jobs of a batch have one type. */
function ofBatch(state: State, { jobKeys }: EventOf<'job-batch.activated'>, to: Occurrence[]): void {
  const [first] = jobKeys;
  const instanceKey = first === undefined ? undefined : state.owners.get(first);
  if (first === undefined || instanceKey === undefined) return;
  const activated = known('job', 'activated', jobOf(instanceOf(state, instanceKey), first).jobType);
  for (let n = 0; n < jobKeys.length; n += 1) to.push(activated);
}

/** Bounds what a client that invents job types can make us remember. */
const typesMax = 1_000;
const tables: Record<Occurrence['subject'], Map<string, Map<string, Occurrence>>> = {
  element: new Map(),
  job: new Map(),
  incident: new Map(),
};

function known(subject: Occurrence['subject'], action: string, type: string): Occurrence {
  const table = tables[subject];
  let ofAction = table.get(action);
  if (!ofAction) table.set(action, (ofAction = new Map()));
  const one = ofAction.get(type);
  if (one) return one;
  if (ofAction.size >= typesMax && type !== others) return known(subject, action, others);
  const made: Occurrence = { subject, action, type };
  ofAction.set(type, made);
  return made;
}

const others = 'others';
