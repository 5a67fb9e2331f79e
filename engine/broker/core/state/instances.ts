import type { ProcessInstanceState } from './process-instance-state.ts';

/**
 * The process instances of a state, by key. A `Map` is one; the runtime's leaves those that nobody works on in the store
 * and fetches them when they are asked for. Going through all of them is for tests and tools: it fetches every one.
 */
export interface Instances {
  readonly size: number;
  get(key: number): ProcessInstanceState | undefined;
  has(key: number): boolean;
  set(key: number, instance: ProcessInstanceState): unknown;
  delete(key: number): boolean;
  keys(): Iterable<number>;
  values(): Iterable<ProcessInstanceState>;
}

/** Thrown when an instance that exists can't be fetched: the step can't be carried out, and what it did can't stand. */
export class InstanceUnreachable extends Error {
  override readonly name = 'InstanceUnreachable';
}
