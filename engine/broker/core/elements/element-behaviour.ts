import type { SequenceFlow } from '../../process/sequence-flow.ts';
import type { JsonObject } from '../../records/json.ts';
import type { Failure } from '../failure.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { Stepping } from '../stepping.ts';

/**
 * What follows an activation: the element waits for something, or completes with what it brought when its turn comes;
 * `atOnce` before anything else has its turn, as Zeebe's gateways and ends without a job do (measured on 8.5.25).
 */
export type Activation = { then: 'wait' } | { then: 'complete'; variables?: JsonObject; atOnce?: true };

export const WAIT: Activation = { then: 'wait' };

/**
 * What is particular to a kind of element. Everything is optional: an element without a behaviour is passed through
 * and hands its token to all its outgoing flows. Behaviours ask for operations (`stepping.queue`); they never call
 * one another.
 */
export interface ElementBehaviour {
  /**
   * The element is `activating`; its input mappings are applied and what it waits for is evaluated.
   *
   * Possible actions: create a job, ask for the activation of children.
   * Next step: `activated`, then waiting or completing. A failure becomes an incident and leaves no trace but that:
   * evaluate first, emit afterwards.
   */
  activate?(stepping: Stepping, visit: Visit): Activation | Failure;
  /** What is wrong with the element itself, before what is wrong with the events it waits for. Leaves no trace. */
  check?(stepping: Stepping, visit: Visit): Failure | undefined;
  /**
   * The element is `completing`; its output mappings are not applied yet.
   *
   * Possible actions: choose the flows to take, ask for an operation on its scope.
   * Next step: `completed`, its waits closed, its token on the flows. A failure becomes an incident.
   */
  complete?(stepping: Stepping, visit: Visit): readonly SequenceFlow[] | Failure | undefined;
}
