import type { Value } from '../value/value.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
export type OrderOperator = '<' | '<=' | '>' | '>=';

/** `name in list`, of `for`, `some` and `every`. */
export interface Iterator {
  name: string;
  list: Node;
}

export type Arguments = { names?: undefined; values: Node[] } | { names: string[]; values: Node[] };

/** A FEEL expression as the interpreter walks it; one kind for each thing Zeebe's FEEL distinguishes. */
export type Node =
  | { kind: 'constant'; value: Value }
  | { kind: 'list'; items: Node[] }
  | { kind: 'context'; entries: { name: string; value: Node }[] }
  | { kind: 'range'; start: Node; end: Node; startClosed: boolean; endClosed: boolean }
  | { kind: 'span'; start: Node; end: Node }
  | { kind: 'variable'; name: string }
  | { kind: 'path'; value: Node; name: string }
  | { kind: 'filter'; list: Node; condition: Node }
  | { kind: 'negation'; operand: Node }
  | { kind: 'arithmetic'; operator: ArithmeticOperator; left: Node; right: Node }
  | { kind: 'order'; operator: OrderOperator; left: Node; right: Node }
  | { kind: 'equal'; left: Node; right: Node }
  | { kind: 'not'; operand: Node }
  | { kind: 'and'; left: Node; right: Node }
  | { kind: 'or'; left: Node; right: Node }
  | { kind: 'if'; condition: Node; yes: Node; no: Node }
  | { kind: 'in'; value: Node; test: Node }
  | { kind: 'instance of'; value: Node; type: string }
  | { kind: 'for'; iterators: Iterator[]; body: Node }
  | { kind: 'some'; iterators: Iterator[]; body: Node }
  | { kind: 'every'; iterators: Iterator[]; body: Node }
  | { kind: 'call'; name: string; arguments: Arguments }
  | { kind: 'member call'; target: Node; name: string; arguments: Arguments }
  | { kind: 'function'; parameters: string[]; body: Node }
  /** `?` */
  | { kind: 'input' }
  /** `< 5` about the input value. */
  | { kind: 'input order'; operator: OrderOperator; operand: Node }
  /** `[1..5]` about the input value. */
  | { kind: 'input in range'; range: Extract<Node, { kind: 'range' }> }
  | { kind: 'input equal'; operand: Node }
  | { kind: 'unary test'; expression: Node }
  | { kind: 'any test'; tests: Node[] };
