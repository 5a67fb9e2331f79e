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

/** One step of several tokens: what the real 8.5.25 told of it. */
const CASES: { name: string; process: object; completed: string[]; ended: string[] }[] = [
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
];

describe('what happens within one step', () => {
  it.each(CASES)('$name', async ({ process, completed, ended }) => {
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
    expect(ids('element.terminated').sort()).toEqual([...ended].sort());
    expect(broker.state.instances.has(key)).toBe(false);
  });
});
