import { hears } from '../events/hears.ts';
import { printElementInstance } from '../events/print-element-instance.ts';
import { findErrorCatch, uncaught } from '../events/throw-error.ts';
import { triggerEvent } from '../events/trigger.ts';
import { raiseIncident } from '../incidents.ts';
import { ACCEPTED, reject } from '../outcome.ts';
import { elementOf } from '../state/lookup.ts';
import { emit } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';
import { workableJob } from './workable-job.ts';

/** A business error: the nearest error event outwards catches it; uncaught it becomes an incident. */
export const jobThrowError: CommandHandler<'job.throw-error'> = (stepping, command) => {
  const { jobKey, errorCode, errorMessage, variables } = command;
  const found = workableJob(stepping, jobKey, 'throw an error for');
  if (!('job' in found)) return found;
  const { instance, job } = found;
  const thrower = { instance, element: elementOf(instance, job.elementInstanceKey) };
  const caught = findErrorCatch(stepping.state, thrower, errorCode);
  if (caught !== undefined && !hears(caught.waiting, caught.event.id)) {
    const shown = printElementInstance(stepping.state, caught.instance, caught.waiting);
    return reject('INVALID_STATE', `Expected to find event scope that is accepting events, but was ${shown}`);
  }
  emit(stepping, {
    type: 'job.error-thrown',
    ...{ key: jobKey, instanceKey: instance.key, errorCode, errorMessage, variables },
  });
  if (caught === undefined) {
    const about = { elementInstanceKey: thrower.element.key, jobKey };
    raiseIncident(stepping, instance, about, uncaught(stepping.state, thrower, errorCode, errorMessage));
  } else {
    triggerEvent(stepping, { ...caught, variables });
  }
  return ACCEPTED;
};
