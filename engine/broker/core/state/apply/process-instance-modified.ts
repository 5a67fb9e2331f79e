import type { ProcessInstanceModified } from '../../../records/process-instance.ts';
import { instanceOf } from '../lookup.ts';
import type { State } from '../state.ts';

/** The scopes take elements again. */
export function applyProcessInstanceModified(state: State, event: ProcessInstanceModified): void {
  const { elements } = instanceOf(state, event.key);
  for (const key of event.scopeKeys) {
    const element = elements[key];
    if (element === undefined) continue;
    delete element.interruptedBy;
    const hearing = event.hearings?.[key];
    if (hearing !== undefined) element.hearing = hearing;
  }
}
