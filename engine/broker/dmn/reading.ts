import { syntaxFault } from '../expression/syntax-fault.ts';
import { unaryTestsFault } from '../expression/unary-tests-fault.ts';
import type { CompiledDecision, KnowledgeModel } from '../process/compiled-decision.ts';
import { textOf, type DmnElement } from './dmn-element.ts';

/** A file being read: what is known of it so far, and what is wrong with it, in Zeebe's words and order. */
export interface Reading {
  /** Elements of the graph by id, to follow references. */
  elements: ReadonlyMap<string, DmnElement>;
  decisions: Map<string, CompiledDecision>;
  /** By name, which is how FEEL and invocations call them. */
  knowledge: Map<string, KnowledgeModel>;
  failures: string[];
  /** Texts looked at already: a fault is told once. */
  seen: Set<string>;
}

/** What a FEEL text may name as its language (`feel`, or the namespace of a version of DMN). In lower case. */
const FEEL_NAMES = new Set([
  'feel',
  'http://www.omg.org/spec/feel/20140401',
  'http://www.omg.org/spec/dmn/20180521/feel/',
  'https://www.omg.org/spec/dmn/20191111/feel/',
  'https://www.omg.org/spec/dmn/20211108/feel/',
  'https://www.omg.org/spec/dmn/20230324/model/',
]);

/** The FEEL text of a literal expression; empty after a failure. */
export function readFeel(element: DmnElement, reading: Reading): string {
  const text = textOf(element, 'text')?.trim();
  if (text === undefined) {
    reading.failures.push(`The expression '${textOf(element, 'id') ?? 'null'}' must not be empty.`);
  } else if (isFeel(element, reading)) {
    report(reading, `FEEL expression: ${text}`, () => {
      const fault = text === '' ? EMPTY : syntaxFault({ feel: true, text });
      return fault === undefined ? undefined : `FEEL expression: ${fault}`;
    });
  }
  return text ?? '';
}

/** The unary tests of a cell. */
export function readUnaryTests(element: DmnElement, reading: Reading): string {
  const text = (textOf(element, 'text') ?? '').trim();
  if (isFeel(element, reading)) {
    report(reading, `FEEL unary-tests: ${text}`, () => {
      const fault = unaryTestsFault(text);
      return fault === undefined ? undefined : `FEEL unary-tests: ${fault}`;
    });
  }
  return text;
}

const EMPTY =
  'failed to parse expression \'\': Expected (start-of-input | ifOp | forOp | quantifiedOp | disjunction):1:1, found ""';

function isFeel(element: DmnElement, reading: Reading): boolean {
  const language = textOf(element, 'expressionLanguage')?.toLowerCase() ?? 'feel';
  if (FEEL_NAMES.has(language)) return true;
  reading.failures.push(`Expression language '${language}' is not supported`);
  return false;
}

function report(reading: Reading, key: string, fault: () => string | undefined): void {
  if (reading.seen.has(key)) return;
  reading.seen.add(key);
  const found = fault();
  if (found !== undefined) reading.failures.push(found);
}
