import type { CompiledDecision, CompiledGraph, KnowledgeModel } from '../process/compiled-decision.ts';
import { childOf, childrenOf, textOf, type DmnElement } from './dmn-element.ts';
import { NOTHING } from './logic/logic-reader.ts';
import { readDecisionLogic, readKnowledgeLogic } from './logic/logics.ts';
import { parse } from './parse.ts';
import { readParameters } from './read-parameters.ts';
import type { Reading } from './reading.ts';
import { graphFault, requiredIds } from './requirements.ts';

/** `fault`: why the file can't be deployed, a line per finding, in the words of Zeebe 8.5. */
export type CompiledDmn = { ok: true; graph: CompiledGraph } | { ok: false; fault: string };

/** Zeebe tells no more of a file that isn't DMN. */
const UNREADABLE = 'Failed to parse DMN: org.camunda.bpm.model.dmn.DmnModelException: Unable to parse model';

/** Turns a DMN file into decisions ready to be evaluated, or says why it can't. */
export async function compileDmn(xml: string): Promise<CompiledDmn> {
  const definitions = await parse(xml);
  if (definitions === undefined) return { ok: false, fault: UNREADABLE };
  const reading = startReading(definitions);
  const fault = idFault(definitions) ?? graphFault(reading.elements);
  if (fault !== undefined) return { ok: false, fault };
  const graph = readGraph(definitions, reading);
  return reading.failures.length === 0
    ? { ok: true, graph }
    : { ok: false, fault: reading.failures.join('\n') };
}

/**
 * Compiles a file that was accepted when it was deployed, without judging it again: a stricter release must still
 * evaluate what an older one let in. @throws when it is no longer readable at all.
 */
export async function recompileDmn(xml: string): Promise<CompiledGraph> {
  const definitions = await parse(xml);
  if (definitions === undefined) {
    throw new Error('Expected deployed decisions to be readable as before, but they are not');
  }
  return readGraph(definitions, startReading(definitions));
}

function idFault(definitions: DmnElement): string | undefined {
  const unnamed = [definitions, ...childrenOf(definitions, 'drgElement').filter(isDecision)].find(
    (element) => textOf(element, 'id') === undefined,
  );
  return unnamed && `unparsable <${unnamed.$type}>: Expected an id, but found none`;
}

function readGraph(definitions: DmnElement, reading: Reading): CompiledGraph {
  const decisions = new Map<string, CompiledDecision>();
  for (const element of childrenOf(definitions, 'drgElement')) {
    if (isDecision(element)) decisions.set(idOf(element), decisionOf(element, reading));
    else if (element.$type === 'dmn:BusinessKnowledgeModel') knowledgeOf(element, reading);
  }
  return { id: idOf(definitions), name: textOf(definitions, 'name') ?? '', decisions };
}

function startReading(definitions: DmnElement): Reading {
  const elements = new Map(childrenOf(definitions, 'drgElement').map((element) => [idOf(element), element]));
  return { elements, decisions: new Map(), knowledge: new Map(), failures: [], seen: new Set() };
}

function isDecision(element: DmnElement): boolean {
  return element.$type === 'dmn:Decision';
}

function idOf(element: DmnElement): string {
  return textOf(element, 'id') ?? '';
}

/** Reads a decision once, what it requires before itself. */
function decisionOf(element: DmnElement, reading: Reading): CompiledDecision {
  const known = reading.decisions.get(idOf(element));
  if (known !== undefined) return known;
  const requiredDecisions = requiredIds(element, 'dmn:Decision').map((id) =>
    decisionOf(reading.elements.get(id) as DmnElement, reading),
  );
  const requiredKnowledge = requiredKnowledgeOf(element, reading);
  const logic = readDecisionLogic(childOf(element, 'decisionLogic'), reading);
  const variable = childOf(element, 'variable');
  const resultType = variable === undefined ? undefined : textOf(variable, 'typeRef');
  const decision: CompiledDecision = {
    id: idOf(element),
    name: textOf(element, 'name') ?? '',
    logic,
    resultName: (variable === undefined ? undefined : textOf(variable, 'name')) ?? idOf(element),
    ...(resultType === undefined ? {} : { resultType }),
    requiredDecisions,
    requiredKnowledge,
  };
  reading.decisions.set(decision.id, decision);
  return decision;
}

function requiredKnowledgeOf(element: DmnElement, reading: Reading): KnowledgeModel[] {
  return requiredIds(element, 'dmn:BusinessKnowledgeModel').map((id) =>
    knowledgeOf(reading.elements.get(id) as DmnElement, reading),
  );
}

/** Without logic it is a function that answers null. */
function knowledgeOf(element: DmnElement, reading: Reading): KnowledgeModel {
  const name = textOf(element, 'name') ?? '';
  const known = reading.knowledge.get(name);
  if (known !== undefined) return known;
  const requiredKnowledge = requiredKnowledgeOf(element, reading);
  const encapsulated = childOf(element, 'encapsulatedLogic');
  const model: KnowledgeModel = {
    id: idOf(element),
    name,
    logic: encapsulated === undefined ? NOTHING : readKnowledgeLogic(childOf(encapsulated, 'body'), reading),
    parameters: encapsulated === undefined ? [] : readParameters(encapsulated),
    requiredKnowledge,
  };
  reading.knowledge.set(name, model);
  return model;
}
