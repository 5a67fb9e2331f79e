import type { Occurrence } from './occurrences.ts';
import type { Effect } from '../records/effect.ts';
import type { Event } from '../records/event.ts';
import type { Rejection } from '../records/rejection.ts';
import type { Response } from '../records/response.ts';

/** What a command led to. `state` has all the events folded in when it is returned. */
export interface StepResult {
  /** To be stored before anybody is answered. Empty when the command was rejected. */
  events: Event[];
  /** Present unless the command was rejected. */
  response?: Response;
  rejection?: Rejection;
  /** To be carried out after the events are stored. */
  effects: Effect[];
  /** What there is to count once the events are stored. */
  occurrences: readonly Occurrence[];
  /**
   * Present when the step met a bug of ours. The state is still the fold of `events`: they end with
   * `process-instance.banned` when an instance was being worked on, so only that one suffers. Log it; store the
   * events; answer the rejection (`PROCESSING_ERROR`). A bug inside `apply` itself is thrown instead: the state in
   * memory can't be trusted any more and has to be rebuilt from the log.
   */
  bug?: { error: unknown; instanceKey?: number };
}
