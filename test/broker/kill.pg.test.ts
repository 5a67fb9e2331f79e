import { afterEach, describe, expect, it } from 'vitest';
import { startProgram, type Program } from '#test/kit/program.ts';
import { runLoad } from './runtime/load.ts';

describe('npm run broker', () => {
  let program: Program | undefined;

  afterEach(() => program?.dispose());

  it('ends with 0 at SIGTERM', async () => {
    program = await startProgram({ entry: 'broker' });
    expect(await program.stop()).toEqual({ code: 0, signal: null });
  });

  it('loses nothing and does nothing twice when it is killed under load', async () => {
    // given
    program = await startProgram({ entry: 'broker' });
    const load = await runLoad(() => program?.brokerAddress ?? '');
    // when
    for (let n = 0; n < 3; n += 1) {
      await load.more(15);
      await program.kill();
      await program.restart();
    }
    await load.more(15);
    // then
    const result = await load.finish();
    expect(result.created).toBeGreaterThan(20);
    expect(result.missing).toEqual([]);
    expect(result.doneTwice).toEqual([]);
    expect(result.leftOver).toBe(0);
  });

  it('loses nothing when PostgreSQL is killed with it', async () => {
    // given
    program = await startProgram({ entry: 'broker' });
    const load = await runLoad(() => program?.brokerAddress ?? '');
    // when
    await load.more(25);
    await program.kill();
    program.killPostgres();
    await program.restart();
    await load.more(15);
    // then
    const result = await load.finish();
    expect(result.created).toBeGreaterThan(20);
    expect(result.missing).toEqual([]);
    expect(result.doneTwice).toEqual([]);
    expect(result.leftOver).toBe(0);
  });
});
