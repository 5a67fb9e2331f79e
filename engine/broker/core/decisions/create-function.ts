import { extendScope } from '../../expression/typed/feel-scope.ts';
import { feelFunction } from '../../expression/typed/feel-function.ts';
import type { FeelFunction } from '../../expression/value/value.ts';
import type { Parameter } from '../../process/compiled-decision.ts';
import { checkType } from './check-type.ts';
import { evaluateAll } from './evaluate-all.ts';
import type { Evaluated, Frame } from './frame.ts';

/** A function of decision logic. To the expression that calls it a failure inside is null, as in Zeebe. */
export function createFunction(
  parameters: readonly Parameter[],
  frame: Frame,
  body: (inside: Frame) => Evaluated,
): FeelFunction {
  const names = parameters.map(({ name }) => name);
  return feelFunction(names, (values) => {
    if (--frame.run.budget < 0) return null;
    const checked = evaluateAll(parameters, (parameter) =>
      checkType(values[parameters.indexOf(parameter)] ?? null, parameter.type),
    );
    if (!checked.ok) return null;
    const bound = names.map((name, index) => [name, checked.values[index] ?? null] as const);
    const result = body({ ...frame, scope: extendScope(frame.scope, bound) });
    return result.ok ? result.value : null;
  });
}
