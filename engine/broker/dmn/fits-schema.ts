import { childrenOf, isElement, partsOf, textOf, type DmnElement } from './dmn-element.ts';

/**
 * Boxed expressions nest and are read by functions that call themselves: what nests deeper than anybody writes would
 * exhaust the stack.
 */
export const NESTING_MAX = 200;

/** Whether a tree keeps what DMN's XML schema demands and the library lets pass. The order of elements isn't looked at. */
export function fitsSchema(definitions: DmnElement): boolean {
  const ids = new Set<string>();
  let level: readonly DmnElement[] = [definitions];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > NESTING_MAX) return false;
    for (const element of level) {
      if (!isComplete(element) || !hasAllowedValues(element) || !isDistinct(element, ids)) return false;
    }
    level = level.flatMap(partsOf);
  }
  return true;
}

/** Attributes and parts an element must have. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'dmn:Definitions': ['name', 'namespace'],
  'dmn:Decision': ['name'],
  'dmn:BusinessKnowledgeModel': ['name'],
  'dmn:DecisionService': ['name'],
  'dmn:InputData': ['name'],
  'dmn:KnowledgeSource': ['name'],
  'dmn:InformationItem': ['name'],
  'dmn:ItemDefinition': ['name'],
  'dmn:DMNElementReference': ['href'],
  'dmn:DecisionTable': ['output'],
  'dmn:InputClause': ['inputExpression'],
  'dmn:DecisionRule': ['outputEntry'],
  'dmn:UnaryTests': ['text'],
  'dmn:ContextEntry': ['value'],
  'dmn:Binding': ['parameter'],
};

function isComplete(element: DmnElement): boolean {
  return (REQUIRED[element.$type] ?? []).every(
    (part) =>
      typeof element[part] === 'string' || isElement(element[part]) || childrenOf(element, part).length > 0,
  );
}

/** Attributes with a fixed set of values. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  hitPolicy: ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'],
  aggregation: ['SUM', 'COUNT', 'MIN', 'MAX'],
};

function hasAllowedValues(element: DmnElement): boolean {
  if (element.$type !== 'dmn:DecisionTable') return true;
  return Object.entries(ALLOWED).every(([attribute, values]) => {
    const value = textOf(element, attribute);
    return value === undefined || values.includes(value);
  });
}

/** An XML id: a name without a colon. */
const ID = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u;

function isDistinct(element: DmnElement, ids: Set<string>): boolean {
  const id = element.$type.startsWith('dmn:') ? textOf(element, 'id') : undefined;
  if (id === undefined) return true;
  if (!ID.test(id) || ids.has(id)) return false;
  ids.add(id);
  return true;
}
