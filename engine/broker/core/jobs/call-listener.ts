import type { ListenerEvent } from '../../records/job.ts';
import { isFailure, type Failure } from '../failure.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { Stepping } from '../stepping.ts';
import { visibleVariables } from '../variables/visible.ts';
import { createJob, evaluateJob } from './create-job.ts';

/**
 * Creates the job of the element's next execution listener for the event, if one is left: `called` says whether the
 * element has to wait for it.
 */
export function callListener(
  stepping: Stepping,
  { instance, element, compiled }: Visit,
  event: ListenerEvent,
): { called: boolean } | Failure {
  const definition = compiled.listeners?.[event][element.listened?.[event] ?? 0];
  if (definition === undefined) return { called: false };
  const job = evaluateJob(definition, visibleVariables(instance, element.key));
  if (isFailure(job)) return job;
  createJob(stepping, instance.key, element.key, { ...job, listener: event });
  return { called: true };
}
