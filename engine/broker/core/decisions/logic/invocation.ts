import { evaluateTyped } from '../../../expression/typed/evaluate-typed.ts';
import { extendScope } from '../../../expression/typed/feel-scope.ts';
import type { InvocationLogic, Parameter } from '../../../process/compiled-decision.ts';
import { checkType } from '../check-type.ts';
import { evaluateAll } from '../evaluate-all.ts';
import type { EvaluateInner, Evaluated, Frame } from '../frame.ts';
import { knowledgeFrame } from '../knowledge.ts';

/** Evaluates the logic of a business knowledge model with its parameters bound; what is seen around is seen inside too. */
export function evaluateInvocation(logic: InvocationLogic, frame: Frame, inner: EvaluateInner): Evaluated {
  const bound = evaluateAll(logic.bindings, ({ text }) => evaluateTyped(text, frame.scope, frame.run.feel));
  if (!bound.ok) return bound;
  const values = logic.bindings.map(({ name }, index) => [name, bound.values[index] ?? null] as const);
  const scope = extendScope(frame.scope, values);
  const inside = knowledgeFrame(logic.target, { ...frame, scope }, inner);
  const checked = evaluateAll(logic.target.parameters, (parameter) => checkBound(parameter, inside));
  return checked.ok ? inner(logic.target.logic, inside) : checked;
}

function checkBound({ name, type }: Parameter, { scope }: Frame): Evaluated {
  const value = scope.variable(name);
  if (value !== undefined) return checkType(value, type);
  return { ok: false, failure: `no parameter found with name '${name}'` };
}
