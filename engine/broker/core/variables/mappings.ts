import { evaluate } from '../../expression/evaluate.ts';
import type { Mapping } from '../../process/compiled-element.ts';
import type { Json, JsonObject } from '../../records/json.ts';
import type { Failure } from '../failure.ts';
import { assignDocument, emptyDocument } from '../state/dictionary.ts';

/**
 * Evaluates `zeebe:input` or `zeebe:output` mappings in their order; each sees the results of those before it.
 * `keepExisting`: a nested target (`a.b`) changes the visible context `a` (outputs) and doesn't replace it (inputs).
 */
export function evaluateMappings(
  mappings: readonly Mapping[],
  visible: JsonObject,
  keepExisting: boolean,
): JsonObject | Failure {
  const result = emptyDocument();
  const context = emptyDocument();
  assignDocument(context, visible);
  for (const { source, target } of mappings) {
    const evaluated = evaluate(source, context);
    if (!evaluated.ok) return { failure: 'IO_MAPPING_ERROR', message: evaluated.failure };
    const name = target[0] as string;
    const base = Object.hasOwn(result, name) ? result[name] : keepExisting ? visible[name] : undefined;
    const value = placed(base, target.slice(1), evaluated.value);
    result[name] = value;
    context[name] = value;
  }
  return result;
}

/** A copy of `base` (or a new context) with the value at the path. */
function placed(base: Json | undefined, path: readonly string[], value: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const copy = emptyDocument();
  if (base !== null && typeof base === 'object' && !Array.isArray(base)) assignDocument(copy, base);
  copy[name] = placed(copy[name], rest, value);
  return copy;
}
