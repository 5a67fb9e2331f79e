import { describe, expect, it } from 'vitest';
import { readEnvironment } from '#engine/boot/environment.ts';

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readEnvironment({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      brokerPort: 26500,
      inclusiveJoin: false,
      demo: true,
    });
  });

  it('has no demo on another database or address', () => {
    expect(readEnvironment({ DATABASE_URL: 'postgres://x' }).demo).toBe(false);
    expect(readEnvironment({ HOST: '0.0.0.0' }).demo).toBe(false);
  });

  it.each([
    [{ MOTCUA_DEMO: '1', HOST: '0.0.0.0' }, 'MOTCUA_DEMO=1 only'],
    [{ MOTCUA_DEMO: '1', DATABASE_URL: 'postgres://x' }, 'MOTCUA_DEMO=1 only'],
    [{ MOTCUA_DEMO: '0', MOTCUA_CLOCK: '2024-06-12T09:15:00+07:00' }, 'MOTCUA_CLOCK only'],
    [{ MOTCUA_CLOCK: '2024-06-12T09:15:00' }, 'ISO instant with offset'],
    [{ PORT: '70000' }, 'PORT to be a port'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL to be one of'],
    [{ MOTCUA_KILL_AT: 'outbox' }, 'MOTCUA_KILL_AT as'],
  ])('refuses %j in one line', (env, message) => {
    expect(() => readEnvironment(env)).toThrow(message);
  });

  it('has inclusive joins on the embedded broker alone', () => {
    expect(readEnvironment({ MOTCUA_INCLUSIVE_JOIN: '1' }).inclusiveJoin).toBe(true);
    expect(readEnvironment({ MOTCUA_INCLUSIVE_JOIN: '1', ZEEBE_ADDRESS: 'zeebe:26500' }).inclusiveJoin).toBe(
      false,
    );
  });

  it('reads a named point whose name has colons', () => {
    const { killAt } = readEnvironment({ MOTCUA_KILL_AT: 'outbox:before-send:400' });
    expect(killAt).toEqual({ point: 'outbox:before-send', pass: 400 });
  });
});
