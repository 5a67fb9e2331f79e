import type { CompiledGraph } from '../../process/compiled-decision.ts';
import type { CompiledProcess } from '../../process/compiled-process.ts';
import { FIRST_KEY } from '../../records/keys.ts';
import type { JsonObject } from '../../records/json.ts';
import type { ResourceKind } from '../../records/resource.ts';
import { createHeap, type KeyHeap } from './key-heap.ts';
import { KeyMap } from './key-map.ts';
import type { Instances } from './instances.ts';
import type { TimerState } from './process-instance-state.ts';

/** What the due index holds, named by the command that follows when the time has come. */
export type DueKind =
  'timer.trigger' | 'job.time-out' | 'job.recur' | 'message.expire' | 'multi-instance.continue';

/**
 * The broker's whole state. Only `apply` changes it. One part hangs together per process instance; the rest are
 * indexes over all instances. `models` and `graphs` are derived from the XML of what was deployed and are the only
 * parts that aren't data (`stateToJson` leaves them out, `hydrate` puts them back).
 */
export interface State {
  /** The next key to give out. */
  nextKey: number;
  /** Definitions by key. */
  definitions: Map<number, ProcessDefinition>;
  /** Definition keys by process id, oldest version first. */
  versions: Map<string, number[]>;
  models: Map<number, CompiledProcess>;
  /** Requirements graphs (DMN files) by key. */
  decisionRequirements: Map<number, DecisionRequirements>;
  /** Their keys by id, oldest version first. */
  decisionRequirementsVersions: Map<string, number[]>;
  /** Decisions by key. */
  decisions: Map<number, Decision>;
  /** Their keys by id, oldest version first. */
  decisionVersions: Map<string, number[]>;
  /** Compiled requirements graphs by the key of the graph. */
  graphs: Map<number, CompiledGraph>;
  /** Instances that aren't put aside, by the key of the definition they run; those without any have no entry. */
  running: Map<number, number>;
  /** Forms by key. */
  forms: Map<number, FormDefinition>;
  /** Form keys by form id, oldest version first. */
  formVersions: Map<string, number[]>;
  /** What was deployed once and is gone. */
  deletedResources: Map<number, DeletedResource>;
  /** The highest version that was deleted, by `resourceSlot(kind, id)`. */
  deletedVersions: Map<string, number>;
  instances: Instances;
  /** Element instance, job, timer and incident keys → the process instance they belong to. */
  owners: KeyMap;
  /** Jobs ready to be handed out, by type; the oldest key first. */
  activatable: Map<string, KeyHeap<'job'>>;
  /** Everything that waits for a time, the earliest first. */
  due: KeyHeap<DueKind>;
  /** Open message subscriptions by `messageSlot(name, correlationKey)`: subscription key → instance key. */
  subscriptions: Map<string, Map<number, number>>;
  /** Messages that haven't expired. */
  messages: Map<number, MessageState>;
  /** Their keys by `messageSlot(name, correlationKey)`, oldest first. */
  messageSlots: Map<string, Set<number>>;
  /** Their ids, as `messageIdSlot`; only those that have one. */
  messageIds: Set<string>;
  startSubscriptions: Map<number, StartSubscriptionState>;
  /** Signal start events of the latest versions. */
  signalStarts: Map<number, SignalStartState>;
  /** Open signal subscriptions of instances by the signal's name: subscription key → instance key. */
  signals: Map<string, Map<number, number>>;
  /** Instances started by a message, by `startLock(bpmnProcessId, correlationKey)`. */
  startLocks: Map<string, number>;
  /** Timers of timer start events. */
  startTimers: Map<number, TimerState>;
}

/** One version of a process. */
export interface ProcessDefinition {
  key: number;
  bpmnProcessId: string;
  version: number;
  resourceName: string;
  xml: string;
  inclusiveJoin?: true;
}

/** One version of a requirements graph (a DMN file). */
export interface DecisionRequirements {
  key: number;
  decisionRequirementsId: string;
  name: string;
  version: number;
  resourceName: string;
  xml: string;
}

/** One version of a decision; it stands in the graph of that key. */
export interface Decision {
  key: number;
  decisionId: string;
  name: string;
  version: number;
  decisionRequirementsKey: number;
}

/** One version of a form. */
export interface FormDefinition {
  key: number;
  formId: string;
  version: number;
  resourceName: string;
  content: string;
}

/** What is remembered of a deleted resource, so that its version is not given out again. */
export interface DeletedResource {
  key: number;
  kind: ResourceKind;
  id: string;
  version: number;
}

export interface MessageState {
  key: number;
  name: string;
  correlationKey: string;
  messageId: string;
  expiresAt: number;
  variables: JsonObject;
  /** Process ids it has met already: never twice the same. */
  correlatedTo: string[];
}

export interface StartSubscriptionState {
  key: number;
  processDefinitionKey: number;
  bpmnProcessId: string;
  elementId: string;
  messageName: string;
}

export interface SignalStartState {
  key: number;
  processDefinitionKey: number;
  bpmnProcessId: string;
  elementId: string;
  signalName: string;
}

export function createState(): State {
  return {
    nextKey: FIRST_KEY,
    definitions: new Map(),
    versions: new Map(),
    models: new Map(),
    decisionRequirements: new Map(),
    decisionRequirementsVersions: new Map(),
    decisions: new Map(),
    decisionVersions: new Map(),
    graphs: new Map(),
    running: new Map(),
    forms: new Map(),
    formVersions: new Map(),
    deletedResources: new Map(),
    deletedVersions: new Map(),
    instances: new Map(),
    owners: new KeyMap(),
    activatable: new Map(),
    due: createHeap(),
    subscriptions: new Map(),
    messages: new Map(),
    messageSlots: new Map(),
    messageIds: new Set(),
    startSubscriptions: new Map(),
    signalStarts: new Map(),
    signals: new Map(),
    startLocks: new Map(),
    startTimers: new Map(),
  };
}
