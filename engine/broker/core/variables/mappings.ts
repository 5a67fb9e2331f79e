import { evaluate } from '../../expression/evaluate.ts';
import { warningsText } from '../../expression/warnings-text.ts';
import type { Mapping } from '../../process/compiled-element.ts';
import type { Json, JsonObject } from '../../records/json.ts';
import type { Failure } from '../failure.ts';
import { assignDocument, emptyDocument } from '../state/dictionary.ts';

/**
 * Evaluates `zeebe:input` or `zeebe:output` mappings in their order. Together they are one FEEL context: each entry
 * sees those before it, and inside a nested target (`a.b`) its siblings by their own names, but not the unfinished `a`.
 * `keepExisting`: a nested target changes the visible context `a` (outputs) and doesn't replace it (inputs).
 */
export function evaluateMappings(
  mappings: readonly Mapping[],
  visible: JsonObject,
  keepExisting: boolean,
): JsonObject | Failure {
  const result = emptyDocument();
  /** Names that nested targets have made: only those go on with what an entry before them wrote. */
  const nested = new Set<string>();
  /** Targets that met something else than a context: whatever is placed inside them later, they stay null. */
  const spoilt = new Set<string>();
  for (const { source, target } of mappings) {
    const name = target[0] as string;
    const context = contextFor(target, visible, result);
    const evaluated = evaluate(source, context);
    if (!evaluated.ok) {
      const reason = evaluated.failure.replace(`'${source.text}'`, () => `'${asContext(mappings)}'`);
      return { failure: 'IO_MAPPING_ERROR', message: `${reason}${warningsText(source, context)}` };
    }
    const base = nested.has(name) ? result[name] : keepExisting ? visible[name] : undefined;
    if (target.length > 1) nested.add(name);
    result[name] = placed(base, evaluated.value, { target, depth: 1, spoilt });
  }
  return result;
}

/** Zeebe names all mappings together as one context in its messages. */
function asContext(mappings: readonly Mapping[]): string {
  const entries = mappings.map(({ source, target }) => {
    return `${target.join('.')}:${source.feel ? source.text : `"${source.text}"`}`;
  });
  return `{${entries.join(',')}}`;
}

/** What an entry sees: the variables, the entries before it, and its siblings on the way to a nested target. */
function contextFor(target: readonly string[], visible: JsonObject, result: JsonObject): JsonObject {
  const context = emptyDocument();
  assignDocument(context, visible);
  let level: Json | undefined = result;
  for (const [depth, name] of target.entries()) {
    if (!isContext(level)) break;
    const isLast = depth === target.length - 1;
    for (const entry of Object.keys(level)) {
      if (isLast || entry !== name) context[entry] = level[entry] as Json;
    }
    level = level[name];
  }
  return context;
}

interface Place {
  target: readonly string[];
  /** How many names of the target lead to `base`. */
  depth: number;
  spoilt: Set<string>;
}

/** A copy of `base` (or a new context) with the value at the target; null where there is something else than a context. */
function placed(base: Json | undefined, value: Json, { target, depth, spoilt }: Place): Json {
  const name = target[depth];
  if (name === undefined) return value;
  const path = JSON.stringify(target.slice(0, depth));
  if (base !== undefined && base !== null && !isContext(base)) spoilt.add(path);
  if (spoilt.has(path)) return null;
  const copy = emptyDocument();
  if (isContext(base)) assignDocument(copy, base);
  copy[name] = placed(copy[name], value, { target, depth: depth + 1, spoilt });
  return copy;
}

function isContext(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
