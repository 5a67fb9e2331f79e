import { extendScope } from '../../expression/typed/feel-scope.ts';
import type { Value } from '../../expression/value/value.ts';
import type { KnowledgeModel } from '../../process/compiled-decision.ts';
import { createFunction } from './create-function.ts';
import type { EvaluateInner, Frame } from './frame.ts';

/** The frame in which a business knowledge model is evaluated: with the functions it requires itself. */
export function knowledgeFrame(model: KnowledgeModel, frame: Frame, inner: EvaluateInner): Frame {
  const functions = knowledgeFunctions(model.requiredKnowledge, frame, inner);
  return { ...frame, element: model, scope: extendScope(frame.scope, functions) };
}

/** The functions that business knowledge models are, with their names. */
export function knowledgeFunctions(
  models: readonly KnowledgeModel[],
  frame: Frame,
  inner: EvaluateInner,
): (readonly [string, Value])[] {
  return models.map((model) => {
    const inside = knowledgeFrame(model, frame, inner);
    return [model.name, createFunction(model.parameters, inside, (called) => inner(model.logic, called))];
  });
}
