import type { CompiledElement } from '../../process/compiled-element.ts';
import type { JsonObject } from '../../records/json.ts';
import type { ElementState, ProcessInstanceState } from '../state/process-instance-state.ts';

/** One element instance being worked on. */
export interface Visit {
  instance: ProcessInstanceState;
  element: ElementState;
  compiled: CompiledElement;
  /** What the job or event that brought it here carried. */
  variables?: JsonObject;
  /** Start instructions below this scope. */
  startAt?: readonly CompiledElement[];
  /** An instance of a multi-instance activity that completes: is it the last, because the condition says so? */
  endsLoop?: boolean;
  /** Event-based gateways: the event that happened. */
  through?: CompiledElement;
}
