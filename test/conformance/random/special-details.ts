import { writeDmn } from '#test/conformance/decision-diagram.ts';
import type { Dice } from './dice.ts';
import type { Details } from './genome.ts';

/** Every signal a process may wait for, as the driver broadcasts them. */
export const allSignals = ['q1', 'q2', 'q3', 'q4', 'q5'] as const;

/** Signals that processes throw themselves. One that is caught without interrupting would be thrown for ever. */
const thrownSignals = ['q1', 'q3', 'q5'] as const;

/** Places have names of their own, as messages do: one element instance must not wait twice for one signal. */
export function signalAt(place: 'catch' | 'boundary' | 'scope' | 'start', interrupts: boolean): string {
  if (place === 'catch') return 'q1';
  if (place === 'start') return interrupts ? 'q5' : 'q4';
  return interrupts ? 'q3' : 'q2';
}

const escalations = ['u1', 'u2', 'u3'] as const;

/** Makes an activity multi-instance now and then. */
export function withInstances(dice: Dice, details: Details): Details {
  if (!dice.oneIn(7)) return details;
  const isParallel = dice.oneIn(2);
  const each = {
    in: dice.pick(['=z', '=[1, 2]', '=["a", "b", x]', '=x', '=[]']),
    ...(dice.oneIn(3) ? {} : { item: dice.pick(['i', 'x', 'l']) }),
    ...(dice.oneIn(2)
      ? {}
      : { out: dice.pick(['r', 'z']), result: dice.pick(['=x', '=l', '=i', '=l.p', '=missing']) }),
    ...(dice.oneIn(4) && !(isParallel && isPassedThrough(details))
      ? {
          until: dice.pick([
            '=numberOfCompletedInstances > 0',
            '=b',
            '=numberOfActiveInstances = 1',
            '=x > 3',
          ]),
        }
      : {}),
    ...(isParallel ? {} : { sequential: true }),
  };
  return { ...details, each };
}

/**
 * No job, no child and nothing to wait for. In parallel and with a completion condition Zeebe leaves an instance of such
 * a task behind for ever: it completes the body when the first one has completed, while the second is being activated,
 * and that one finds no scope any more to complete in.
 */
function isPassedThrough({ task, manual, script, rule }: Details): boolean {
  return Boolean(task ?? manual ?? rule) || typeof script === 'object';
}

/** A call of the genome's other process. */
export function callDetails(dice: Dice): Details {
  return {
    call: {
      processId: dice.pick(['c', 'c', 'c', '="cTAG"', '=y']),
      ...(dice.oneIn(3) ? { propagateAllChildVariables: false } : {}),
      ...(dice.oneIn(3) ? { propagateAllParentVariables: false } : {}),
    },
  };
}

/** An event that throws a signal, an escalation or a compensation. */
export function throwDetails(dice: Dice): Details {
  return { throw: true, ...thrown(dice) };
}

/** An end event that throws one. */
export function endDetails(dice: Dice): Details {
  return { end: true, ...thrown(dice) };
}

function thrown(dice: Dice): Details {
  return dice.pick<() => Details>([
    () => ({ signal: dice.pick(thrownSignals) }),
    () => ({ escalation: dice.pick(escalations) }),
    () => ({ escalation: dice.pick(escalations) }),
    () => ({ compensation: dice.pick([true, 'last']) }),
  ])();
}

/** What undoes an activity. */
export function handlerDetails(dice: Dice): Details {
  return dice.pick<Details>([
    { service: '="a"' },
    { service: '="b"', input: { l: '=x' }, output: { x: '=l' } },
    { script: { expression: '=x + 1', resultVariable: 'x' } },
    { user: {} },
  ]);
}

/** Execution listeners before and behind a service task. */
export function withListeners(dice: Dice, details: Details): Details {
  if (!dice.oneIn(3)) return details;
  const lines = [
    '<zeebe:executionListener eventType="start" type="l1"/>',
    '<zeebe:executionListener eventType="end" type="l2" retries="2"/>',
  ];
  const some = dice.pick([lines, lines.slice(0, 1), lines.slice(1)]);
  return { ...details, extensions: `<zeebe:executionListeners>${some.join('')}</zeebe:executionListeners>` };
}

/** The decisions business rule tasks call; one of them fails now and then. */
export function writeDecisions(tag: string): string {
  return writeDmn('g', decisions, tag);
}

const decisions = {
  d: { table: 'F | x || r\n1 | < 2 || "low"\n2 | < 5 || x * 2' },
  u: { table: 'U | x | b || r | s\n1 | > 1 | - || 1 | "a"\n2 | > 2 | true || 2 | y' },
};
