import type { Dice } from './dice.ts';
import type { Details } from './genome.ts';
import { signalAt, throwDetails, withListeners } from './special-details.ts';

/** Job types all processes share, so that one request shows the jobs of a whole batch. */
export const jobTypes = ['a', 'b', 'c', 'l1', 'l2', 'io.camunda.zeebe:userTask'];

const sources = [
  '=x',
  '=x + 1',
  '=y',
  '=b',
  '=z',
  '=l',
  '={p: x, q: y}',
  '=missing',
  '=count(z)',
  '="fixed"',
  '=z[1]',
  '=o.p',
];
const targets = ['x', 'y', 'l', 'm', 'o', 'o.p', 'b', 'o.q.r'];

/** Adds input and output mappings now and then. */
export function withMappings(dice: Dice, details: Details): Details {
  const mappings = () =>
    Object.fromEntries(
      Array.from({ length: 1 + dice.roll(2) }, () => [dice.pick(targets), dice.pick(sources)]),
    );
  return {
    ...details,
    ...(dice.oneIn(4) ? { input: mappings() } : {}),
    ...(dice.oneIn(4) ? { output: mappings() } : {}),
  };
}

/** Something that stands alone between two flows. Only activities may have boundary events. */
export function leafDetails(dice: Dice): { details: Details; isActivity: boolean } {
  const event = dice.roll(6) === 0;
  if (event) return { details: withMappings(dice, eventLeaf(dice)), isActivity: false };
  return { details: withMappings(dice, task(dice)), isActivity: true };
}

function eventLeaf(dice: Dice): Details {
  return dice.pick([
    () => ({ throw: true }),
    () => ({ throw: true, job: jobType(dice) }),
    () => eventDetails(dice, 'catch'),
    () => eventDetails(dice, 'catch'),
    () => throwDetails(dice),
    () => throwDetails(dice),
  ])();
}

function task(dice: Dice): Details {
  return dice.pick([
    () => job(dice, 'service'),
    () => job(dice, 'service'),
    () => job(dice, 'service'),
    () => withListeners(dice, job(dice, 'service')),
    () => job(dice, 'send'),
    () => job(dice, 'script'),
    () => ({
      script: {
        expression: dice.pick(sources.filter((source) => source.startsWith('='))),
        resultVariable: dice.pick(['x', 'y', 'l']),
      },
    }),
    () => ({ user: user(dice) }),
    () => ({ user: user(dice), ...(dice.oneIn(3) ? { extensions: '<zeebe:userTask/>' } : {}) }),
    () => ({
      rule: {
        decisionId: dice.pick(['d', 'u', '="dTAG"', '=y']),
        resultVariable: dice.pick(['x', 'y', 'l']),
      },
    }),
    () => ({ receive: message(dice, 'catch'), key: correlationKey(dice) }),
    () => ({ manual: true }),
    () => ({ task: true }),
  ])();
}

/** Never below one: a job without a try puts Zeebe's in-memory engine out of action. */
const retries = ['1', '2', '=if x > 0 then x else 1', '=1 + 1'];

function job(dice: Dice, kind: string): Details {
  return {
    [kind]: jobType(dice),
    ...(dice.oneIn(3) ? { retries: dice.pick(retries) } : {}),
    ...(dice.oneIn(6) ? { headers: { colour: dice.pick(['red', '=x', '']) } } : {}),
  };
}

function jobType(dice: Dice): string {
  return dice.pick(['="a"', '="b"', '="c"', '=if x = 1 then "a" else "b"']);
}

function user(dice: Dice): Details {
  return dice.pick<Details>([
    { assignee: 'mai' },
    { assignee: '=y' },
    { candidateGroups: 'g1,g2' },
    { candidateUsers: '=["u1", "u2"]' },
    { dueDate: '2030-01-01T00:00:00Z' },
  ]);
}

/** Where an event stands: by itself, at a task, at a sub-process or call, at the start of an event sub-process. */
type Place = 'catch' | 'boundary' | 'scope' | 'start';

/** What an event waits for. Places differ in what they may wait for. */
export function eventDetails(dice: Dice, place: Place): Details {
  const base: Details = place === 'boundary' || place === 'scope' ? {} : { [place]: true };
  const interrupting = dice.oneIn(2) ? {} : { interrupting: false };
  const options: (() => Details)[] = [
    () => ({
      ...base,
      timer: timer(dice, place),
      ...(place === 'catch' ? {} : interrupting),
    }),
    () => ({
      ...base,
      message: message(dice, place),
      key: place === 'start' ? '="k1"' : correlationKey(dice),
      ...(place === 'catch' ? {} : interrupting),
    }),
  ];
  if (dice.oneIn(3))
    options.push(() => ({
      ...base,
      signal: signalAt(place, interrupting.interrupting !== false),
      ...(place === 'catch' ? {} : interrupting),
    }));
  // An event sub-process that doesn't interrupt would catch for ever what it throws itself.
  const escalates = { escalation: dice.pick(['u1', 'u2', true]) };
  if (place === 'scope') options.push(() => ({ ...base, ...escalates, ...interrupting }));
  if (place === 'start') options.push(() => ({ ...base, ...escalates }));
  if (place !== 'catch') {
    options.push(() => ({ ...base, error: dice.pick(['e1', 'e2', true]) }));
    if (interrupting.interrupting === false) {
      options.push(() => ({
        ...base,
        timer: { timeCycle: dice.pick(['R2/PT47M', 'R1/PT51M', 'R/PT55M']) },
        interrupting: false,
      }));
    }
  }
  const details = dice.pick(options)();
  return dice.oneIn(4) ? { ...details, output: { [dice.pick(targets)]: dice.pick(sources) } } : details;
}

/**
 * Places have names of their own. Zeebe dies when one element instance waits twice for one message, as a receive task
 * does with a boundary event of the same name, or a sub-process with its boundary and an event sub-process in it.
 */
const messages: Record<Place, readonly string[]> = {
  catch: ['m1', 'm2'],
  boundary: ['n1', 'n2'],
  scope: ['n1', 'n2'],
  start: ['w1', 'w2'],
};

/**
 * Both brokers' clocks go on while a batch is played, on a slow machine for minutes: a timer is due only when the driver
 * moves the clock, and two of different lengths are minutes apart whichever round they were set in. Hardly two of one
 * element instance have the same length: in which order Zeebe fires those is a matter of hash tables.
 */
function timer(dice: Dice, place: Place): string {
  if (dice.oneIn(5)) return 'P9D';
  const duration = `PT${(place === 'start' ? 12 : 10) + 4 * dice.roll(12)}M`;
  return dice.oneIn(4) ? `="${duration}"` : duration;
}

/** Every message a process may wait for, as the driver publishes them. */
export const messageNames = [...new Set(Object.values(messages).flat())];

function message(dice: Dice, place: Place): string {
  return dice.pick(messages[place]);
}

function correlationKey(dice: Dice): string {
  return dice.pick(['=k', '=k', '=k', '=k', '=x']);
}
