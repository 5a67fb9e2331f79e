import type { Json } from './json.ts';

/** A multi-instance body put off the rest of its instances: the broker goes on with it by itself. */
export interface MultiInstanceContinue {
  type: 'multi-instance.continue';
  /** The body. */
  elementInstanceKey: number;
}

/** A multi-instance body has read its collection, once and for all. */
export interface MultiInstanceStarted {
  type: 'multi-instance.started';
  instanceKey: number;
  elementInstanceKey: number;
  items: readonly Json[];
}

/** An instance handed over its result. */
export interface MultiInstanceOutputCollected {
  type: 'multi-instance.output-collected';
  instanceKey: number;
  elementInstanceKey: number;
  /** The variable of the body that collects. */
  name: string;
  /** Place in the collection, beginning at 0. */
  index: number;
  value: Json;
}

/** One step has created enough instances: the rest follows in steps of their own. */
export interface MultiInstanceDeferred {
  type: 'multi-instance.deferred';
  instanceKey: number;
  elementInstanceKey: number;
  /** When it goes on, epoch milliseconds. */
  at: number;
}

/** What was put off is taken up again. */
export interface MultiInstanceContinued {
  type: 'multi-instance.continued';
  instanceKey: number;
  elementInstanceKey: number;
}

/** What happens to multi-instance bodies beside the lifecycle of every element. */
export type MultiInstanceEvent =
  MultiInstanceStarted | MultiInstanceOutputCollected | MultiInstanceDeferred | MultiInstanceContinued;
