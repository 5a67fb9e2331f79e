/**
 * Decisions ready to be evaluated: what the DMN compiler hands to the core. Compiled once per requirements graph from
 * the XML, never changed, never stored.
 */
export interface CompiledGraph {
  /** Id of the definitions element: what Zeebe calls the decision requirements id. */
  id: string;
  name: string;
  /** By id, in document order. */
  decisions: ReadonlyMap<string, CompiledDecision>;
}

/** What has logic of its own: a decision or a business knowledge model. */
export interface DecisionElement {
  id: string;
  name: string;
  logic: DecisionLogic;
  requiredKnowledge: readonly KnowledgeModel[];
}

/** A decision with what it requires. */
export interface CompiledDecision extends DecisionElement {
  /** What decisions that require it call its result: its variable's name, else its id. */
  resultName: string;
  /** Type its result must be of; absent or unknown: any. */
  resultType?: string;
  requiredDecisions: readonly CompiledDecision[];
}

/** A function made of decision logic (`businessKnowledgeModel`). */
export interface KnowledgeModel extends DecisionElement {
  parameters: readonly Parameter[];
}

/** Of a function; the type is a `typeRef`, absent: any. */
export interface Parameter {
  name: string;
  type?: string;
}

/** A boxed expression. Texts are FEEL. */
export type DecisionLogic =
  LiteralLogic | TableLogic | ContextLogic | ListLogic | RelationLogic | FunctionLogic | InvocationLogic;

export type LogicKind = DecisionLogic['kind'];

/** A FEEL expression. */
export interface LiteralLogic {
  kind: 'literal';
  text: string;
}

/** Rules, each with tests of the inputs and with outputs. */
export interface TableLogic {
  kind: 'table';
  hitPolicy: HitPolicy;
  /** Of COLLECT. */
  aggregation?: Aggregation;
  inputs: readonly TableInput[];
  outputs: readonly TableOutput[];
  rules: readonly TableRule[];
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'ANY' | 'PRIORITY' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT';

export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

/** A column that is tested. */
export interface TableInput {
  id: string;
  /** Its label, else its expression. */
  name: string;
  text: string;
}

/** A column that is answered. */
export interface TableOutput {
  id: string;
  /** What its entries are called in a result; an only output may have none. */
  name?: string;
  label?: string;
  /** What may come out, in order of priority, as written in the file without quotes. */
  values: readonly string[];
  /** The result when no rule matches. */
  defaultText?: string;
}

/** A line. */
export interface TableRule {
  /** Absent in the file: Zeebe makes one up. */
  id?: string;
  /** Unary tests, one per input; an empty text matches everything. */
  inputTexts: readonly string[];
  outputTexts: readonly string[];
}

/** Its entries see those before them. Without `result` it yields the entries as a context. */
export interface ContextLogic {
  kind: 'context';
  entries: readonly { name: string; logic: DecisionLogic }[];
  result?: DecisionLogic;
}

/** It yields a list. */
export interface ListLogic {
  kind: 'list';
  elements: readonly DecisionLogic[];
}

/** It yields a list of contexts, one a row. */
export interface RelationLogic {
  kind: 'relation';
  columns: readonly string[];
  rows: readonly (readonly DecisionLogic[])[];
}

/** It yields a function. */
export interface FunctionLogic {
  kind: 'function';
  parameters: readonly Parameter[];
  text: string;
}

/** It yields what a business knowledge model yields for the arguments bound. */
export interface InvocationLogic {
  kind: 'invocation';
  bindings: readonly { name: string; text: string }[];
  target: KnowledgeModel;
}
