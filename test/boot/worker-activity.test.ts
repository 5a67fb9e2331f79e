import { describe, expect, it } from 'vitest';
import { WorkerActivity } from '#engine/boot/worker-activity.ts';
import type { OfficePorts } from '#engine/zeebe/ports.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const office = (ms: number) =>
  ({ disarm: async () => (await wait(ms), 'listed' as const) }) as unknown as OfficePorts;

async function timed(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work;
  return performance.now() - start;
}

describe("the workers' activity", () => {
  it('is quiet at once when nothing is expected, and hands answers on', async () => {
    const activity = new WorkerActivity();
    expect(await activity.watch(office(0)).disarm({} as never)).toBe('listed');
    expect(activity.begun).toBe(1);
    expect(await timed(activity.quiet(5_000))).toBeLessThan(1_200);
  });

  it('waits for the first echo, for what is in hand, and for what follows', async () => {
    // given an echo after a while, and another one behind it
    const activity = new WorkerActivity();
    const ports = activity.watch(office(300));
    let done = 0;
    const echoes = async () => {
      await wait(300);
      await ports.disarm({} as never);
      await ports.disarm({} as never);
      done = 1;
    };
    // when
    await Promise.all([activity.quiet(10_000, 2).then(() => expect(done).toBe(1)), echoes()]);
    expect(activity.begun).toBe(2);
  });

  it('ends when patience does', async () => {
    const activity = new WorkerActivity();
    const slow = activity.watch(office(1_500)).disarm({} as never);
    expect(await timed(activity.quiet(400))).toBeLessThan(1_400);
    await slow;
  });
});
