import { toJson } from '../../expression/value/to-json.ts';
import type { DecisionLogic, LogicKind } from '../../process/compiled-decision.ts';
import type { DecisionType } from '../../records/decision.ts';
import type { EvaluateInner, Evaluated, Frame } from './frame.ts';
import { evaluateContext } from './logic/context.ts';
import { evaluateFunction } from './logic/function.ts';
import { evaluateInvocation } from './logic/invocation.ts';
import { evaluateList } from './logic/list.ts';
import { evaluateLiteral } from './logic/literal.ts';
import { evaluateRelation } from './logic/relation.ts';
import { evaluateTable, type TableTrace } from './logic/table.ts';

type LogicEvaluator<Kind extends LogicKind> = (
  logic: Extract<DecisionLogic, { kind: Kind }>,
  frame: Frame,
  inner: EvaluateInner,
) => Evaluated & { trace?: TableTrace };

/** How each kind of boxed expression is evaluated, and what Zeebe calls a decision that is one. */
const LOGICS: { readonly [K in LogicKind]: { evaluate: LogicEvaluator<K>; type: DecisionType } } = {
  literal: { evaluate: evaluateLiteral, type: 'LITERAL_EXPRESSION' },
  table: { evaluate: evaluateTable, type: 'DECISION_TABLE' },
  context: { evaluate: evaluateContext, type: 'CONTEXT' },
  list: { evaluate: evaluateList, type: 'LIST' },
  relation: { evaluate: evaluateRelation, type: 'RELATION' },
  function: { evaluate: evaluateFunction, type: 'UNKNOWN' },
  invocation: { evaluate: evaluateInvocation, type: 'INVOCATION' },
};

/** Evaluates a piece of logic; when it is all the logic of an element, the audit tells of it. */
export const evaluateLogic: EvaluateInner = (logic, frame) => {
  const { evaluate, type } = LOGICS[logic.kind] as {
    evaluate: LogicEvaluator<LogicKind>;
    type: DecisionType;
  };
  const { trace, ...result } = evaluate(logic, frame, evaluateLogic);
  const { element, run } = frame;
  if (logic === element.logic) {
    run.audit.push({
      decisionId: element.id,
      decisionName: element.name,
      decisionType: type,
      output: result.ok ? toJson(result.value) : null,
      ...(trace ?? { inputs: [], matchedRules: [] }),
    });
  }
  return result;
};
