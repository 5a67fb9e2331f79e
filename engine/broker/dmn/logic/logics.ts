import type { DecisionLogic } from '../../process/compiled-decision.ts';
import type { DmnElement } from '../dmn-element.ts';
import type { Reading } from '../reading.ts';
import { readContext } from './context.ts';
import { describe } from './describe.ts';
import { readFunction } from './function.ts';
import { readInvocation } from './invocation.ts';
import { readList } from './list.ts';
import { readLiteral } from './literal.ts';
import { NOTHING, type LogicReader } from './logic-reader.ts';
import { readRelation } from './relation.ts';
import { readTable } from './table.ts';

/** How each boxed expression is read. */
const LOGICS: Readonly<Record<string, LogicReader>> = {
  'dmn:LiteralExpression': readLiteral,
  'dmn:DecisionTable': readTable,
  'dmn:Context': readContext,
  'dmn:List': readList,
  'dmn:Relation': readRelation,
  'dmn:FunctionDefinition': readFunction,
  'dmn:Invocation': readInvocation,
};

/** What a decision may not consist of: Zeebe knows functions only inside other boxes. */
const NOT_IN_DECISION = ['dmn:FunctionDefinition'];
const NOT_IN_KNOWLEDGE = ['dmn:FunctionDefinition', 'dmn:Invocation'];

/** The logic of a decision. */
export function readDecisionLogic(element: DmnElement | undefined, reading: Reading): DecisionLogic {
  if (element !== undefined && !NOT_IN_DECISION.includes(element.$type)) return readInner(element, reading);
  reading.failures.push(`unsupported decision expression '${describe(element)}'`);
  return NOTHING;
}

/** The logic of a business knowledge model. */
export function readKnowledgeLogic(element: DmnElement | undefined, reading: Reading): DecisionLogic {
  if (element !== undefined && !NOT_IN_KNOWLEDGE.includes(element.$type)) return readInner(element, reading);
  reading.failures.push(`unsupported business knowledge model logic found '${describe(element)}'`);
  return NOTHING;
}

function readInner(element: DmnElement | undefined, reading: Reading): DecisionLogic {
  const reader = element === undefined ? undefined : LOGICS[element.$type];
  if (element !== undefined && reader !== undefined) return reader(element, reading, readInner);
  reading.failures.push(`unsupported expression found '${describe(element)}'`);
  return NOTHING;
}
