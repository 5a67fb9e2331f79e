import type { ParentLink } from '../../records/process-instance.ts';
import type { JsonObject } from '../../records/json.ts';
import { compiledOf } from '../state/lookup.ts';
import type { Stepping } from '../stepping.ts';

/** A called process has completed: its call activity completes with what it left behind. */
export function returnToCaller(stepping: Stepping, parent: ParentLink, variables: JsonObject): void {
  const { instanceKey, elementInstanceKey: key } = parent;
  const caller = stepping.state.instances.get(instanceKey);
  const call = caller?.elements[key];
  if (caller === undefined || call === undefined || caller.banned !== undefined) return;
  const { calledElement, outputs } = compiledOf(stepping.state, caller, call);
  const isHandedOn = calledElement?.propagateAllChildVariables === true || outputs.length > 0;
  stepping.queue.push({ do: 'complete', instanceKey, key, ...(isHandedOn ? { variables } : {}) });
}
