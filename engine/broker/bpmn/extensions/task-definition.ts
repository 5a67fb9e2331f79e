import { readExpression } from '../../expression/expression.ts';
import type { Draft } from '../draft.ts';
import { extensionOf, textOf, type ModdleElement } from '../moddle-element.ts';
import { taskHeaders } from './task-headers.ts';

/** `zeebe:taskDefinition`: makes an element a job of a type, with a number of tries (3 unless given). */
export function readTaskDefinition(element: ModdleElement, draft: Draft): void {
  const definition = extensionOf(element, 'zeebe:TaskDefinition');
  if (definition === undefined) return;
  draft.job = {
    type: readExpression(textOf(definition, 'type') ?? ''),
    retries: readExpression(textOf(definition, 'retries') ?? '3'),
    headers: taskHeaders(element),
  };
}
