import type { IncidentCreated } from '../../../records/incident.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyIncidentCreated(state: State, event: IncidentCreated): void {
  const { key, instanceKey, elementInstanceKey, jobKey, errorType, errorMessage } = event;
  instanceOf(state, instanceKey).incidents[key] = {
    key,
    elementInstanceKey,
    ...(jobKey === undefined ? {} : { jobKey }),
    errorType,
    errorMessage,
  };
  state.owners.set(key, instanceKey);
}
