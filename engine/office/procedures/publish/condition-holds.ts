import { evaluate } from '#engine/broker/expression/evaluate.ts';
import { readExpression } from '#engine/broker/expression/expression.ts';
import type { JsonValue } from '#engine/broker/expression/json-value.ts';

/**
 * Whether a sequence flow's condition (FEEL, with its leading `=`) holds for these routing facts, by the very function
 * the embedded broker decides with. Undefined when it can't be told, e.g. because a fact is missing.
 */
export function conditionHolds(condition: string, facts: Record<string, unknown>): boolean | undefined {
  const result = evaluate(readExpression(condition), facts as Record<string, JsonValue>);
  return result.ok && typeof result.value === 'boolean' ? result.value : undefined;
}
