import type { CompiledProcess } from '../process/compiled-process.ts';
import { nestingFault } from './checks/nesting.ts';
import { straightThroughLoop } from './checks/straight-through.ts';
import { connectHandlers } from './compensation-handlers.ts';
import { connect } from './connect.ts';
import type { Draft } from './draft.ts';
import { ELEMENTS } from './elements/elements.ts';
import { prepareInclusiveJoins } from './inclusive-joins.ts';
import { instantiate } from './instantiate.ts';
import { childrenOf, flagOf, type ModdleElement } from './moddle-element.ts';
import { parse } from './parse.ts';
import type { Problem } from './problem.ts';
import { validate } from './validate.ts';
import { wrapMultiInstances } from './wrap-multi-instances.ts';

export type Compiled =
  | { ok: true; processes: readonly CompiledProcess[] }
  /** `fault`: the XML itself is unreadable; then no element can be named. */
  | { ok: false; errors: readonly Problem[]; fault?: string; loop?: { bpmnProcessId: string; path: string } };

/** What is accepted beyond Zeebe 8.5. */
export interface Dialect {
  /** Inclusive gateways may have several incoming flows: then they wait for every token that can still arrive. */
  inclusiveJoin?: boolean;
}

/** Turns a BPMN file into processes ready to run, or says element by element why it can't. */
export async function compile(xml: string, dialect: Dialect = {}): Promise<Compiled> {
  // Pass 1: XML
  const parsed = await parse(xml);
  if (!parsed.ok) return { ok: false, errors: [], fault: parsed.fault };
  const tooDeep = nestingFault(parsed.definitions);
  if (tooDeep !== undefined) return { ok: false, errors: [], fault: tooDeep };
  // Validation looks at the tree as it was written, so that findings name what the author sees.
  const errors = validate(parsed.definitions, dialect);
  if (errors.length > 0) return { ok: false, errors };
  const processes = compileProcesses(parsed.definitions, dialect);
  for (const process of processes) {
    const path = straightThroughLoop(process);
    if (path !== undefined)
      return { ok: false, errors: [], loop: { bpmnProcessId: process.bpmnProcessId, path } };
  }
  return { ok: true, processes };
}

/**
 * Compiles a file that was accepted when it was deployed, without judging it again: a stricter release must still run
 * what an older one let in. @throws when it is no longer readable at all.
 */
export async function recompile(xml: string, dialect: Dialect = {}): Promise<readonly CompiledProcess[]> {
  const parsed = await parse(xml);
  if (!parsed.ok) throw new Error(`Expected a deployed file to be readable as before but: ${parsed.fault}`);
  return compileProcesses(parsed.definitions, dialect);
}

function compileProcesses(definitions: ModdleElement, dialect: Dialect): CompiledProcess[] {
  return childrenOf(definitions, 'rootElements')
    .filter((element) => element.$type === 'bpmn:Process' && flagOf(element, 'isExecutable'))
    .map((process) => compileProcess(process, dialect));
}

function compileProcess(process: ModdleElement, dialect: Dialect): CompiledProcess {
  // Pass 2: instantiate all elements
  const drafts = instantiate(process);
  // Pass 3: connect flows
  connect(drafts);
  // Pass 4: attributes and extensions
  for (const [element, draft] of drafts) ELEMENTS[draft.kind].read(element, draft);
  const elements = new Map([...drafts.values()].map((draft) => [draft.id, draft]));
  for (const draft of elements.values()) noneStartFirst(draft);
  // Pass 5: bodies of multi-instance activities
  for (const body of wrapMultiInstances(drafts)) elements.set(body.id, body);
  // Pass 6: inclusive gateways that join
  if (dialect.inclusiveJoin === true) prepareInclusiveJoins(drafts.values());
  // Pass 7: compensation handlers
  connectHandlers(drafts, elements);
  const root = drafts.get(process) as Draft;
  return { bpmnProcessId: root.id, root, elements };
}

function noneStartFirst(draft: Draft): void {
  draft.startEvents.sort((a, b) => Number(a.trigger !== undefined) - Number(b.trigger !== undefined));
}
