/**
 * Writes DMN from a notation in which a decision table reads as a table. A file is a map from decision id to decision:
 *
 *     dish:
 *       requires: [season]
 *       table: |
 *         U | season | guests : number || dish : string
 *         1 | "Fall" | <= 8            || "Stew"
 *
 * The first cell of the first line is the hit policy as DMN abbreviates it (U F A P R O C C+ C< C> C#, or `none`), those of the
 * other lines are the rules' names; `values` and `default` lines hold what may come out and what does without a match.
 */
export interface DecisionFile {
  /** Id of the requirements graph and name of the file, when they are not the key in the case. */
  file?: string;
  /** The whole file as DMN, for what the notation can't say; `TAG` stands for the tag. */
  dmn?: string;
  [decisionId: string]: unknown;
}

/** A boxed expression: a FEEL text, or a map that says what it is. */
type Boxed = string | Record<string, unknown>;

const policies: Record<string, string> = {
  U: 'hitPolicy="UNIQUE"',
  F: 'hitPolicy="FIRST"',
  A: 'hitPolicy="ANY"',
  P: 'hitPolicy="PRIORITY"',
  R: 'hitPolicy="RULE ORDER"',
  O: 'hitPolicy="OUTPUT ORDER"',
  C: 'hitPolicy="COLLECT"',
  'C+': 'hitPolicy="COLLECT" aggregation="SUM"',
  'C<': 'hitPolicy="COLLECT" aggregation="MIN"',
  'C>': 'hitPolicy="COLLECT" aggregation="MAX"',
  'C#': 'hitPolicy="COLLECT" aggregation="COUNT"',
  none: '',
};

/**
 * The DMN of one requirements graph. `tag` is put behind the ids of graph and decisions, which are the broker's to
 * know; what expressions see are variables, named as the ids without it.
 */
export function writeDmn(id: string, file: DecisionFile, tag: string): string {
  const { file: _, ...decisions } = file;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"',
    ` id="${id}${tag}" name="${id}" namespace="http://motcua/test">`,
    ...Object.entries(decisions).map(([decisionId, decision]) =>
      writeElement(decisionId, decision as Boxed, tag),
    ),
    '</definitions>',
  ].join('\n');
}

function writeElement(id: string, decision: Boxed, tag: string): string {
  const details: Record<string, unknown> = typeof decision === 'string' ? { literal: decision } : decision;
  if (details['raw'] !== undefined) return String(details['raw']).replaceAll('TAG', tag);
  const name = details['name'] === undefined ? id : String(details['name']);
  const knows = names(details['knows']).map((other) => requirement('knowledge', other, tag));
  if (details['knowledge'] !== undefined) {
    const logic = writeFunction(details['knowledge'] as Boxed, details['params'], id, 'encapsulatedLogic');
    return `<businessKnowledgeModel id="${id}${tag}" name="${name}">${logic}${knows.join('')}</businessKnowledgeModel>`;
  }
  const type = details['type'] === undefined ? '' : ` typeRef="${String(details['type'])}"`;
  return [
    `<decision id="${id}${tag}" name="${escape(name)}">`,
    details['variable'] === false ? '' : `<variable name="${String(details['variable'] ?? id)}"${type}/>`,
    ...names(details['requires']).map((other) => requirement('information', other, tag)),
    ...knows,
    details['empty'] ? '' : writeBoxed(details, id),
    '</decision>',
  ].join('');
}

function requirement(kind: 'information' | 'knowledge', other: string, tag: string): string {
  const target = kind === 'information' ? 'requiredDecision' : 'requiredKnowledge';
  return `<${kind}Requirement><${target} href="#${other}${tag}"/></${kind}Requirement>`;
}

function writeBoxed(boxed: Boxed, id: string): string {
  if (typeof boxed === 'string') return literal(boxed);
  if (boxed['xml'] !== undefined) return String(boxed['xml']);
  if (boxed['literal'] !== undefined) return literal(String(boxed['literal']), boxed['language']);
  if (boxed['table'] !== undefined) return writeTable(String(boxed['table']), id);
  if (boxed['context'] !== undefined) return writeContext(boxed, id);
  if (boxed['list'] !== undefined) {
    return `<list>${(boxed['list'] as Boxed[]).map((entry) => writeBoxed(entry, id)).join('')}</list>`;
  }
  if (boxed['relation'] !== undefined) return writeRelation(String(boxed['relation']));
  if (boxed['function'] !== undefined) {
    return writeFunction(boxed['function'] as Boxed, boxed['params'], id, 'functionDefinition');
  }
  return writeInvocation(boxed, id);
}

function writeContext(boxed: Record<string, unknown>, id: string): string {
  const entries = Object.entries(boxed['context'] as Record<string, Boxed>).map(
    ([name, entry]) => `<contextEntry><variable name="${name}"/>${writeBoxed(entry, id)}</contextEntry>`,
  );
  const result = boxed['result'] as Boxed | undefined;
  if (result !== undefined) entries.push(`<contextEntry>${writeBoxed(result, id)}</contextEntry>`);
  return `<context>${entries.join('')}</context>`;
}

function writeRelation(text: string): string {
  const [head = [], ...rows] = text.trim().split('\n').map(cells);
  return [
    '<relation>',
    ...head.map((name) => `<column name="${name}"/>`),
    ...rows.map((row) => `<row>${row.map((cell) => literal(cell)).join('')}</row>`),
    '</relation>',
  ].join('');
}

function writeFunction(body: Boxed, params: unknown, id: string, tag: string): string {
  const parameters = names(params).map((parameter) => `<formalParameter${typed(parameter, 'name')}/>`);
  return `<${tag}>${parameters.join('')}${writeBoxed(body, id)}</${tag}>`;
}

function writeInvocation(boxed: Record<string, unknown>, id: string): string {
  const bindings = Object.entries((boxed['with'] ?? {}) as Record<string, Boxed>).map(
    ([name, value]) => `<binding><parameter name="${name}"/>${writeBoxed(value, id)}</binding>`,
  );
  return `<invocation>${literal(String(boxed['invoke']))}${bindings.join('')}</invocation>`;
}

/** `name : type` as attributes. */
function typed(text: string, attribute: string): string {
  const [name = '', type] = text.split(' : ');
  const value = name === '' ? '' : ` ${attribute}="${escape(name)}"`;
  return `${value}${type === undefined ? '' : ` typeRef="${type}"`}`;
}

interface Line {
  mark: string;
  inputs: string[];
  outputs: string[];
}

function writeTable(text: string, id: string): string {
  const [head, ...lines] = text.trim().split('\n').map(readLine) as [Line, ...Line[]];
  const values = lines.find(({ mark }) => mark === 'values');
  const defaults = lines.find(({ mark }) => mark === 'default');
  const rules = lines.filter(({ mark }) => mark !== 'values' && mark !== 'default');
  return [
    `<decisionTable ${policies[head.mark]!}>`,
    ...head.inputs.map((input, index) => writeInput(input, `${id}_in${index + 1}`)),
    ...head.outputs.map((output, index) =>
      [
        `<output id="${id}_out${index + 1}"${typed(output, 'name')}>`,
        values?.outputs[index] ? `<outputValues>${textElement(values.outputs[index])}</outputValues>` : '',
        defaults?.outputs[index]
          ? `<defaultOutputEntry>${textElement(defaults.outputs[index])}</defaultOutputEntry>`
          : '',
        '</output>',
      ].join(''),
    ),
    ...rules.map((rule) => writeRule(rule, id)),
    '</decisionTable>',
  ].join('');
}

/** `Label: expression : type`; label and type may be left out. */
function writeInput(input: string, id: string): string {
  const [, label, expression = ''] = /^(?:([\p{L} ]*\p{L}): )?(.*)$/u.exec(input)!;
  const [text = '', type] = expression.split(' : ');
  const attributes = label === undefined ? '' : ` label="${label}"`;
  const typeRef = type === undefined ? '' : ` typeRef="${type}"`;
  return `<input id="${id}"${attributes}><inputExpression${typeRef}>${textElement(text)}</inputExpression></input>`;
}

function writeRule({ mark, inputs, outputs }: Line, id: string): string {
  return [
    mark === '' ? '<rule>' : `<rule id="${id}_${mark}">`,
    ...inputs.map((entry) => `<inputEntry>${textElement(entry)}</inputEntry>`),
    ...outputs.map((entry) => `<outputEntry>${textElement(entry)}</outputEntry>`),
    '</rule>',
  ].join('');
}

function readLine(line: string): Line {
  const [left = '', right = ''] = line.split('||');
  const [mark = '', ...inputs] = cells(left);
  return { mark, inputs, outputs: cells(right) };
}

function cells(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

function names(value: unknown): string[] {
  return (value as string[] | undefined) ?? [];
}

function literal(text: string, language?: unknown): string {
  const attribute = language === undefined ? '' : ` expressionLanguage="${String(language)}"`;
  return `<literalExpression${attribute}>${textElement(text)}</literalExpression>`;
}

function textElement(text: string): string {
  return `<text>${escape(text)}</text>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
