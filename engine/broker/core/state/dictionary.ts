import type { JsonObject } from '../../records/json.ts';

/** An empty document without a prototype, so that a variable named `__proto__` is only a variable. */
export function emptyDocument(): JsonObject {
  return Object.create(null) as JsonObject;
}

/** Copies the fields of one document into another; own fields only, values are shared. */
export function assignDocument(target: JsonObject, source: JsonObject): void {
  for (const name of Object.keys(source)) target[name] = source[name] as JsonObject[string];
}
