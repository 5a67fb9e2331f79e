import type { IncidentResolved } from '../../../records/incident.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

export function applyIncidentResolved(state: State, event: IncidentResolved): void {
  delete instanceOf(state, event.instanceKey).incidents[event.key];
  state.owners.delete(event.key);
}
