import { describe, expect, it } from 'vitest';
import { WaitingCommands, type WaitingCommand } from '#engine/broker/runtime/waiting-commands.ts';

const complete = (jobKey: number, variables = {}) => ({ type: 'job.complete', jobKey, variables }) as const;
const keyOf = ({ command }: WaitingCommand) => ('jobKey' in command ? command.jobKey : 0);

function lineOf(...keys: number[]) {
  const waiting = new WaitingCommands();
  const outcomes = keys.map((key) => waiting.add(complete(key), 1_000));
  for (const outcome of outcomes) outcome.catch(() => undefined);
  return { waiting, outcomes };
}

describe('waiting commands', () => {
  it('are handed over in the order in which they came, as long as they are wanted', () => {
    const { waiting } = lineOf(1, 2, 3);
    const taken: number[] = [];
    waiting.takeWhile(
      () => taken.length < 2,
      (one) => taken.push(keyOf(one)) > 0,
    );
    expect(taken).toEqual([1, 2]);
    expect(waiting.count).toBe(1);
  });

  it('come back to the head of the line from aside, and count meanwhile', () => {
    // given
    const { waiting } = lineOf(1, 2, 3);
    const aside: WaitingCommand[] = [];
    const always = () => true;
    waiting.takeWhile(always, (one) => keyOf(one) !== 1 || aside.push(one) === 0);
    expect([waiting.length, waiting.count]).toEqual([0, 1]);
    void waiting.add(complete(4), 1_000).catch(() => undefined);
    // when
    waiting.comeBack(aside);
    // then
    const taken: number[] = [];
    waiting.takeWhile(always, (one) => taken.push(keyOf(one)) > 0);
    expect(taken).toEqual([1, 4]);
  });

  it('are weighed by their variables until they are stepped', () => {
    const waiting = new WaitingCommands();
    void waiting.add(complete(1, { text: 'x'.repeat(500) }), 1_000).catch(() => undefined);
    expect(waiting.characters).toBeGreaterThan(500);
    waiting.takeWhile(
      () => true,
      () => true,
    );
    expect(waiting.characters).toBe(0);
  });

  it('are all refused at the end, the one whose step threw and those aside too', async () => {
    // given
    const { waiting, outcomes } = lineOf(1, 2, 3);
    const step = (one: WaitingCommand) => {
      if (keyOf(one) === 2) throw new Error('a bug');
      return false;
    };
    expect(() => waiting.takeWhile(() => true, step)).toThrow('a bug');
    // when
    waiting.rejectAll(new Error('lost'));
    // then
    const ends = await Promise.allSettled(outcomes);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
