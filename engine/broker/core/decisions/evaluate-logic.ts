import { toJson } from '../../expression/value/to-json.ts';
import type { DecisionLogic, LogicKind } from '../../process/compiled-decision.ts';
import type { DecisionType } from '../../records/decision.ts';
import { AUDIT_MAX, type AuditEntry, type EvaluateInner, type Evaluated, type Frame } from './frame.ts';
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
  const { element, run } = frame;
  if (run.auditLeft < 0) return TOO_LARGE;
  const { evaluate, type } = LOGICS[logic.kind] as {
    evaluate: LogicEvaluator<LogicKind>;
    type: DecisionType;
  };
  const { trace, ...result } = evaluate(logic, frame, evaluateLogic);
  if (logic !== element.logic) return result;
  const entry: AuditEntry = {
    decisionId: element.id,
    decisionName: element.name,
    decisionType: type,
    output: result.ok ? toJson(result.value) : null,
    ...(trace ?? { inputs: [], matchedRules: [] }),
  };
  run.auditLeft -= JSON.stringify(entry).length;
  if (run.auditLeft < 0) return TOO_LARGE;
  run.audit.push(entry);
  return result;
};

const TOO_LARGE: Evaluated = {
  ok: false,
  failure: `all that is evaluated for it takes more than ${AUDIT_MAX} characters`,
};
