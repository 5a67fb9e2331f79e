import { feelContext } from '../../../expression/typed/feel-context.ts';
import { extendScope } from '../../../expression/typed/feel-scope.ts';
import type { Value } from '../../../expression/value/value.ts';
import type { ContextLogic } from '../../../process/compiled-decision.ts';
import type { EvaluateInner, Evaluated, Frame } from '../frame.ts';

/** Each entry sees those before it; a result entry sees them all and is the value. */
export function evaluateContext(logic: ContextLogic, frame: Frame, inner: EvaluateInner): Evaluated {
  const entries = new Map<string, Value>();
  for (const { name, logic: entry } of logic.entries) {
    const result = inner(entry, { ...frame, scope: extendScope(frame.scope, entries) });
    if (!result.ok) return result;
    entries.set(name, result.value);
  }
  if (logic.result === undefined) return { ok: true, value: feelContext(entries) };
  return inner(logic.result, { ...frame, scope: extendScope(frame.scope, entries) });
}
