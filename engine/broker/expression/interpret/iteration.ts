import { add, compare, decimal, isDecimal } from '../decimal/decimal.ts';
import type { Iterator, Node } from '../syntax/node.ts';
import { isList, type Value } from '../value/value.ts';
import { fold } from './logic.ts';
import { orNull, type Run } from './run.ts';
import { withLazy, withVariables, type Scope } from './scope.ts';

/** `1..5` of an iteration, upwards or downwards; every number costs a step. */
export function evaluateSpan(
  { start, end }: Extract<Node, { kind: 'span' }>,
  scope: Scope,
  run: Run,
): Value[] {
  const [from, to] = [run.evaluate(start, scope), run.evaluate(end, scope)];
  if (!isDecimal(from)) return run.expected('number', from);
  if (!isDecimal(to)) return run.expected('number', to);
  const upwards = compare(from, to) < 0;
  const step = decimal(upwards ? 1n : -1n);
  const numbers: Value[] = [];
  for (let at = from; upwards ? compare(at, to) <= 0 : compare(at, to) >= 0; at = add(at, step)) {
    run.count(1);
    numbers.push(at);
  }
  return numbers;
}

/** `for … return …`; `partial` is what has been returned so far. */
export function evaluateFor(node: Extract<Node, { kind: 'for' }>, scope: Scope, run: Run): Value {
  return orNull(() => {
    const results: Value[] = [];
    const copy = (): Value => {
      run.count(results.length);
      return run.built([...results]);
    };
    for (const variables of combinations(node.iterators, scope, run)) {
      const inner = withLazy(withVariables(scope, variables), 'partial', copy);
      results.push(run.evaluate(node.body, inner));
    }
    return run.built(results);
  });
}

/** `some … satisfies …` and `every … satisfies …` */
export function evaluateQuantified(
  node: Extract<Node, { kind: 'some' | 'every' }>,
  scope: Scope,
  run: Run,
): Value {
  return orNull(() => fold(conditions(node, scope, run), node.kind === 'some', run));
}

function* conditions(
  { iterators, body }: { iterators: readonly Iterator[]; body: Node },
  scope: Scope,
  run: Run,
): Generator<() => Value> {
  for (const variables of combinations(iterators, scope, run)) {
    yield () => run.evaluate(body, withVariables(scope, variables));
  }
}

/** The lists are evaluated first, all in the scope around; the last one turns fastest. */
function combinations(
  iterators: readonly Iterator[],
  scope: Scope,
  run: Run,
): Iterable<ReadonlyMap<string, Value>> {
  const values = iterators.map(({ name, list }) => ({ name, items: run.evaluate(list, scope) }));
  const lists = values.map(({ name, items }) => {
    return { name, items: isList(items) ? items : run.expected('list', items) };
  });
  return turned(lists, run);
}

function* turned(
  lists: readonly { name: string; items: readonly Value[] }[],
  run: Run,
): Generator<ReadonlyMap<string, Value>> {
  if (lists.some(({ items }) => items.length === 0)) return;
  const at = lists.map(() => 0);
  for (;;) {
    run.count(lists.length);
    yield new Map(lists.map(({ name, items }, index) => [name, items[at[index] as number] as Value]));
    let wheel = lists.length - 1;
    while (wheel >= 0 && (at[wheel] as number) + 1 >= (lists[wheel]?.items.length ?? 0)) {
      at[wheel] = 0;
      wheel -= 1;
    }
    if (wheel < 0) return;
    at[wheel] = (at[wheel] as number) + 1;
  }
}
