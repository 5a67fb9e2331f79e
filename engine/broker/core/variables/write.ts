import type { JsonObject } from '../../records/json.ts';
import { emptyDocument } from '../state/dictionary.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';
import { emit, type Stepping } from '../stepping.ts';

/** Writes variables into one scope. */
export function writeLocal(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scopeKey: number,
  variables: JsonObject,
): void {
  if (Object.keys(variables).length === 0) return;
  emit(stepping, { type: 'variables.written', instanceKey: instance.key, scopeKey, variables });
}

/**
 * Writes each variable where it is found first with another value, looking from the scope outwards; the rest goes to the
 * process. Zeebe's variable propagation: a scope that has the very value already doesn't keep it from going further out.
 */
export function propagate(
  stepping: Stepping,
  instance: ProcessInstanceState,
  scopeKey: number,
  variables: JsonObject,
): void {
  let left = Object.keys(variables);
  let key = scopeKey;
  for (let outer = instance.elements[key]?.scopeKey; outer !== undefined && left.length > 0;) {
    const document = instance.variables[key];
    if (document !== undefined) {
      const here = left.filter((name) => isOther(document, name, variables));
      if (here.length > 0) writeLocal(stepping, instance, key, only(variables, here));
      left = left.filter((name) => !here.includes(name));
    }
    key = outer;
    outer = instance.elements[key]?.scopeKey;
  }
  if (left.length > 0) writeLocal(stepping, instance, key, only(variables, left));
}

function isOther(document: JsonObject, name: string, variables: JsonObject): boolean {
  if (!Object.hasOwn(document, name)) return false;
  const [before, now] = [document[name], variables[name]];
  if (before === now) return false;
  return typeof now !== 'object' || JSON.stringify(before) !== JSON.stringify(now);
}

function only(variables: JsonObject, names: string[]): JsonObject {
  if (names.length === Object.keys(variables).length) return variables;
  const picked = emptyDocument();
  for (const name of names) picked[name] = variables[name] as JsonObject[string];
  return picked;
}
