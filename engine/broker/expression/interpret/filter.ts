import { add, compare, decimal, negate, toInt, ZERO, type Decimal, isDecimal } from '../decimal/decimal.ts';
import type { Node } from '../syntax/node.ts';
import { isList, kindOf, type Context, type Value } from '../value/value.ts';
import { orNull, type Run } from './run.ts';
import { withContext, withVariables, type Scope } from './scope.ts';

/** `list[condition]`, or `list[3]` */
export function evaluateFilter(node: Extract<Node, { kind: 'filter' }>, scope: Scope, run: Run): Value {
  return orNull(() => {
    const list = run.evaluate(node.list, scope);
    if (!isList(list)) return run.expected('list', list);
    const { condition } = node;
    const index = constantIndex(condition);
    if (index !== undefined) return itemAt(list, index);
    if (isAskedPerItem(condition)) return filtered(list, condition, scope, run);
    const outside = run.evaluate(condition, scope);
    return isDecimal(outside) ? itemAt(list, outside) : filtered(list, condition, scope, run);
  });
}

function constantIndex(node: Node): Decimal | undefined {
  if (node.kind === 'constant') return isDecimal(node.value) ? node.value : undefined;
  if (node.kind !== 'negation') return undefined;
  const inner = constantIndex(node.operand);
  return inner === undefined ? undefined : negate(inner);
}

/** Other conditions are evaluated once without an item first: they might be an index. */
function isAskedPerItem({ kind }: Node): boolean {
  return kind === 'order' || kind === 'equal' || kind === 'call' || kind === 'member call';
}

function itemAt(list: readonly Value[], index: Decimal): Value {
  const at = compare(index, ZERO) > 0 ? add(index, decimal(-1n)) : add(decimal(BigInt(list.length)), index);
  if (compare(at, ZERO) < 0 || compare(at, decimal(BigInt(list.length))) >= 0) return null;
  return list[toInt(at)] ?? null;
}

/** What the condition yields for the first item decides whether it is an index. */
function filtered(list: readonly Value[], condition: Node, scope: Scope, run: Run): Value {
  const [first, ...rest] = list;
  if (first === undefined) return [];
  const ask = (item: Value): Value => run.evaluate(condition, itemScope(scope, item));
  const answer = ask(first);
  if (isDecimal(answer)) return itemAt(list, answer);
  const kept = rest.filter((item) => ask(item) === true);
  return answer === true ? [first, ...kept] : kept;
}

function itemScope(scope: Scope, item: Value): Scope {
  const inner = withVariables(scope, new Map([['item', item]]));
  return kindOf(item) === 'context' ? withContext(inner, item as Context) : inner;
}
