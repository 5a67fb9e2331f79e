import { ACCEPTED, reject, type Outcome } from '../outcome.ts';
import { elementOf } from '../state/lookup.ts';
import type { IncidentState, ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';
import type { CommandHandler } from './command-handler.ts';

/** Resolves an incident: a job can be fetched again, an element tries again what it failed at. */
export const incidentResolve: CommandHandler<'incident.resolve'> = (stepping, { incidentKey: key }) => {
  const instanceKey = stepping.state.owners.get(key);
  const instance = instanceKey === undefined ? undefined : stepping.state.instances.get(instanceKey);
  const incident = instance?.incidents[key];
  if (instance === undefined || incident === undefined) {
    return reject(
      'NOT_FOUND',
      `Expected to resolve incident with key '${key}', but no such incident was found`,
    );
  }
  stepping.instanceKey = instance.key;
  return incident.jobKey === undefined
    ? resolveElement(stepping, instance, incident)
    : resolveJob(stepping, instance, incident, incident.jobKey);
};

function resolveJob(
  stepping: Stepping,
  instance: ProcessInstanceState,
  incident: IncidentState,
  jobKey: number,
): Outcome {
  const { key } = incident;
  const job = instance.jobs[jobKey];
  if (job !== undefined && job.retries <= 0) {
    const reason = `Expected to resolve incident with key '${key}', but job with key '${jobKey}' has no retries left. Please update the job retries and retry resolving the incident`;
    return reject('NOT_FOUND', reason); // Zeebe's own choice of code
  }
  emit(stepping, { type: 'incident.resolved', key, instanceKey: instance.key });
  if (job !== undefined) emit(stepping, { type: 'job.recurred', key: jobKey, instanceKey: instance.key });
  return ACCEPTED;
}

function resolveElement(
  stepping: Stepping,
  instance: ProcessInstanceState,
  incident: IncidentState,
): Outcome {
  const { key, elementInstanceKey } = incident;
  const { lifecycle } = elementOf(instance, elementInstanceKey);
  emit(stepping, { type: 'incident.resolved', key, instanceKey: instance.key });
  if (lifecycle === 'activating') {
    stepping.queue.push({ do: 'resume', instanceKey: instance.key, key: elementInstanceKey });
  } else if (lifecycle === 'completing') {
    stepping.queue.push({ do: 'complete', instanceKey: instance.key, key: elementInstanceKey });
  } else if (incident.errorType === 'UNHANDLED_ERROR_EVENT') {
    const errorCode = /code '([^']*)'/.exec(incident.errorMessage)?.[1] ?? '';
    stepping.queue.push({ do: 'throw-error', instanceKey: instance.key, key: elementInstanceKey, errorCode });
  }
  return ACCEPTED;
}
