import { describe, expect, it } from 'vitest';
import { testBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

const three = (first: string): Record<string, unknown> => ({
  [`${first}s`]: 'start',
  x: 'task',
  y: 'task',
  z: 'task',
  [`${first}e`]: 'end',
  flows: [`${first}s > x > y > z > ${first}e`],
});

const FORK = { s: 'start', g: 'parallel' };
const ERROR_WATCH = {
  w: { eventSubprocess: { ws: { start: true, error: true }, we: 'end', flows: ['ws > we'] } },
};

interface TurnCase {
  name: string;
  process: object;
  /** Exactly so often; others may complete too. */
  completed: string[];
  never?: string[];
  /** All that were terminated. */
  ended: string[];
}

/** One step of several tokens: what the real 8.5.25 told of it. */
const CASES: TurnCase[] = [
  {
    name: 'a plain end is through before a terminate end has its turn',
    process: {
      ...FORK,
      a: 'task',
      t: { end: true, terminate: true },
      b: 'task',
      e: 'end',
      flows: ['s > g > a > t', 'g > b > e'],
    },
    completed: ['e', 't'],
    ended: [],
  },
  {
    name: 'a join is through before a terminate end has its turn',
    process: {
      ...FORK,
      a: 'task',
      t: { end: true, terminate: true },
      b: 'task',
      j: 'parallel',
      c: 'task',
      e: 'end',
      flows: ['s > g > a > t', 'g > b > j > c > e'],
    },
    completed: ['j', 't'],
    ended: [],
  },
  {
    name: 'what lies deeper than a terminate end takes the step it was about to take',
    process: {
      ...FORK,
      a: 'task',
      b: 'task',
      t: { end: true, terminate: true },
      c: 'task',
      p: { subprocess: three('i') },
      e: 'end',
      flows: ['s > g > a > b > t', 'g > c > p > e'],
    },
    completed: ['x', 't'],
    ended: ['p'],
  },
  {
    name: 'an error is thrown before what was forked before it has its turn',
    process: {
      ...FORK,
      a: 'task',
      e: 'end',
      b: 'task',
      x: { end: true, error: 'oops' },
      ...ERROR_WATCH,
      flows: ['s > g > a > e', 'g > b > x'],
    },
    completed: ['we'],
    ended: ['x'],
  },
  {
    name: 'of two errors in a step the first one interrupts',
    process: {
      s: 'start',
      p: {
        subprocess: {
          is: 'start',
          g: 'parallel',
          a: 'task',
          x: { end: true, error: 'oops' },
          b: 'task',
          y: { end: true, error: 'oops' },
          flows: ['is > g > a > x', 'g > b > y'],
        },
      },
      c: { boundary: 'p', error: 'oops' },
      e: 'end',
      flows: ['s > p > e', 'c > e'],
    },
    completed: ['c', 'e'],
    ended: ['x', 'y', 'p'],
  },
  {
    name: 'a completion condition lets those complete that were about to',
    process: {
      s: 'start',
      p: {
        subprocess: { is: 'start', x: 'task', ie: 'end', flows: ['is > x > ie'] },
        each: { in: '=[1, 2, 3]', until: '=numberOfCompletedInstances > 0' },
      },
      e: 'end',
      flows: ['s > p > e'],
    },
    completed: ['p', 'p', 'p', 'p'],
    ended: [],
  },
  {
    name: 'a sequence has its instances created at once, not in a turn of their own',
    process: {
      ...FORK,
      a: 'task',
      p: {
        subprocess: { is: 'start', x: 'task', ie: 'end', flows: ['is > x > ie'] },
        each: { in: '=[1, 2, 3]', sequential: true },
      },
      e: 'end',
      b: 'task',
      c: 'task',
      d: 'task',
      f: 'task',
      t: { end: true, terminate: true },
      flows: ['s > g > a > p > e', 'g > b > c > d > f > t'],
    },
    completed: ['p', 'x', 't'],
    ended: ['p'],
  },
  {
    name: 'an event sub-process sends all that it interrupts to its end together',
    process: {
      ...FORK,
      a: 'task',
      p: { subprocess: three('i') },
      b: 'task',
      q: { service: 'q' },
      c: 'task',
      r: { subprocess: { ks: 'start', u: 'task', v: 'task', ke: 'end', flows: ['ks > u > v > ke'] } },
      d: 'task',
      f: 'task',
      t: { end: true, error: 'oops' },
      ...ERROR_WATCH,
      e: 'end',
      flows: ['s > g > a > p > e', 'g > b > q > e', 'g > c > r > e', 'g > d > f > t'],
    },
    completed: ['we'],
    never: ['x'],
    ended: ['t', 'p', 'q', 'r'],
  },
];

describe('what happens within one step', () => {
  it.each(CASES)('$name', async ({ process, completed, never = [], ended }) => {
    const broker = testBroker();
    await broker.deploy(bpmn('desk', process as Parameters<typeof bpmn>[1]));
    // when
    const key = broker.create('desk', {});
    // then
    const idOf = new Map(broker.seen('element.activating').map((event) => [event.key, event.elementId]));
    const ids = (type: 'element.completed' | 'element.terminated') =>
      broker.seen(type).map((event) => idOf.get(event.key));
    for (const id of new Set(completed)) {
      const count = completed.filter((one) => one === id).length;
      expect(ids('element.completed').filter((one) => one === id)).toHaveLength(count);
    }
    expect(ids('element.completed').filter((id) => never.includes(id!))).toEqual([]);
    expect(ids('element.terminated').sort()).toEqual([...ended].sort());
    expect(broker.state.instances.has(key)).toBe(false);
  });

  it('lets a step go on for two turns before a buffered message meets a new subscription', async () => {
    const broker = testBroker();
    const watch = { ws: { start: true, message: 'stop', key: '=k' }, we: 'end', flows: ['ws > we'] };
    const inside = { is: 'start', x: { service: 'x' }, ie: 'end', w: { eventSubprocess: watch } };
    await broker.deploy(
      bpmn('desk', {
        ...{ s: 'start', e: 'end', flows: ['s > p > e'] },
        p: { subprocess: { ...inside, flows: ['is > x > ie'] } },
      }),
    );
    broker.publish('stop', 'k1', {}, 60_000);
    // when
    const key = broker.create('desk', { k: 'k1' });
    // then
    expect(broker.seen('job.created')).toHaveLength(1);
    expect(broker.seen('job.canceled')).toHaveLength(1);
    expect(broker.state.instances.has(key)).toBe(false);
  });
});
