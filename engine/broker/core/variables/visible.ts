import type { JsonObject } from '../../records/json.ts';
import { assignDocument, emptyDocument } from '../state/dictionary.ts';
import type { ProcessInstanceState } from '../state/process-instance-state.ts';

/**
 * The variables an element instance sees: its own and those of the scopes around it, the nearest winning. With one
 * scope that holds any, its very document is returned: read it, never write it.
 */
export function visibleVariables(instance: ProcessInstanceState, scopeKey: number): JsonObject {
  const documents: JsonObject[] = [];
  for (let key: number | undefined = scopeKey; key !== undefined; key = instance.elements[key]?.scopeKey) {
    const document = instance.variables[key];
    if (document !== undefined) documents.push(document);
  }
  const [first] = documents;
  if (first === undefined) return emptyDocument();
  if (documents.length === 1) return first;
  const merged = emptyDocument();
  for (let i = documents.length - 1; i >= 0; i--) assignDocument(merged, documents[i] as JsonObject);
  return merged;
}

/** Only the named ones; all when no name is given. */
export function pickVariables(document: JsonObject, names: readonly string[]): JsonObject {
  if (names.length === 0) return document;
  const picked = emptyDocument();
  for (const name of names) {
    if (Object.hasOwn(document, name)) picked[name] = document[name] as JsonObject[string];
  }
  return picked;
}
