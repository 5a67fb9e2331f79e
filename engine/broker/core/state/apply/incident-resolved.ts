import type { IncidentResolved } from '../../../records/incident.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** An element that tries again calls its execution listeners again, from the first (measured on 8.5.25). */
export function applyIncidentResolved(state: State, event: IncidentResolved): void {
  const instance = instanceOf(state, event.instanceKey);
  const incident = instance.incidents[event.key];
  const element = incident?.jobKey === undefined && instance.elements[incident?.elementInstanceKey ?? 0];
  if (element && element.listened !== undefined) {
    const { start, end } = element.listened;
    if (element.lifecycle === 'activating' || start === undefined) delete element.listened;
    else if (end !== undefined) element.listened = { start };
  }
  delete instance.incidents[event.key];
  state.owners.delete(event.key);
}
