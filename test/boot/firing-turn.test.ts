import { describe, expect, it } from 'vitest';
import { FiringTurn } from '#engine/boot/firing-turn.ts';

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('the turn to fire what is due', () => {
  it('goes to one after the other, in the order of asking', async () => {
    // given one who moves the clock
    const turn = new FiringTurn();
    const seen: string[] = [];
    const { opened, open } = gate();
    const first = turn.take(async () => {
      await opened;
      seen.push('first');
    });
    const second = turn.take(() => Promise.resolve(seen.push('second')));
    // when
    open();
    await Promise.all([first, second]);
    // then
    expect(seen).toEqual(['first', 'second']);
  });

  it('is left to who has it, and free again behind him', async () => {
    const turn = new FiringTurn();
    const { opened, open } = gate();
    const moving = turn.take(() => opened);
    // when somebody passes by meanwhile
    expect(await turn.takeIfFree(() => Promise.resolve('fired'))).toBeUndefined();
    open();
    await moving;
    // then
    expect(await turn.takeIfFree(() => Promise.resolve('fired'))).toBe('fired');
  });

  it('goes on when one fails, who is told', async () => {
    const turn = new FiringTurn();
    const failing = turn.take(() => Promise.reject(new Error('no database')));
    const next = turn.take(() => Promise.resolve('fired'));
    await expect(failing).rejects.toThrow('no database');
    expect(await next).toBe('fired');
    expect(await turn.takeIfFree(() => Promise.resolve('again'))).toBe('again');
  });
});
