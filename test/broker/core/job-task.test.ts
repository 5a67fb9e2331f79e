import { describe, expect, it } from 'vitest';
import { testBroker } from '#test/broker/kit/broker.ts';
import { bpmn } from '#test/broker/kit/processes.ts';

/** What the first incident says of a task with a faulty expression, under a boundary event whose key is faulty too. */
async function incidentOf(task: object): Promise<string | undefined> {
  const broker = testBroker();
  await broker.deploy(
    bpmn('desk', {
      s: 'start',
      x: task,
      b: { boundary: 'x', message: 'm', key: '=k' },
      e: 'end',
      flows: ['s > x > e', 'b > e'],
    } as Parameters<typeof bpmn>[1]),
  );
  broker.create('desk', {});
  return broker.seen('incident.created')[0]?.errorMessage;
}

describe('a task that a worker does', () => {
  it.each([
    ['a type', { service: '=7' }, "'7' to be 'STRING'"],
    ['an assignee', { user: { assignee: '=7' } }, "'7' to be 'STRING'"],
    // nothing wrong with the task: the event's turn
    ['a faultless task', { service: 'x' }, "'k'"],
  ])(
    'says what is wrong with itself before what is wrong with its boundary events: %s',
    async (_, task, said) => {
      expect(await incidentOf(task)).toContain(said);
    },
  );
});
