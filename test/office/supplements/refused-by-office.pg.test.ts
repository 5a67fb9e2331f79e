import { beforeAll, describe, expect, it } from 'vitest';
import { verifyJournal } from '#engine/office/journal/verify-journal.ts';
import type { Office } from '#engine/office/office.ts';
import { decideWithdrawal, requestWithdrawal } from '#engine/office/withdrawals/withdrawals.ts';
import { at, setClockStage } from '#test/office/clocks/stage.ts';
import { setLaw } from '#test/office/clocks/variant.ts';
import { supplementActs } from './acts.ts';

const stage = setClockStage();
const { inProcessing, kept, ask, answer } = supplementActs(stage);
let second: Office;

/** From Tuesday 04/06/2024 on: three working days to answer, then the office refuses. */
const rule = {
  '2018-06-21': { policy: 'restart', window: null, onExpiry: 'ask', maxRequests: 1 },
  '2024-06-04': {
    policy: 'accumulate',
    window: { value: 3, unit: 'workingDays' },
    onExpiry: 'refuse',
    maxRequests: 1,
  },
};
const TUESDAY = at('2024-06-04T08:00');
const FRIDAY_MIDNIGHT = at('2024-06-08T00:00');

beforeAll(async () => {
  second = await stage.another();
  for (const office of [stage.office, second]) setLaw(office, 'one-stop/supplement', rule);
});

const rows = async (sql: string, id: string): Promise<Record<string, unknown>[]> =>
  (await stage.pool.query<Record<string, unknown>>(sql, [id])).rows;
const noticesOf = (id: string) =>
  rows(
    'SELECT audience, kind, roles, body FROM notices WHERE dossier_id = $1 ORDER BY audience',
    id,
  ) as Promise<{ audience: string; kind: string; roles: string[]; body: { vi: string } }[]>;
const refusalsOf = (id: string) =>
  rows(`SELECT facts ->> 'reason' AS reason FROM slips WHERE dossier_id = $1 AND kind = 'refusal'`, id);
const times = async (id: string, action: string) =>
  (await stage.journal(id)).filter((entry) => entry.action === action).length;
const bothFire = () => Promise.all([stage.fire(), stage.fire(second)]);
const withdraw = (id: string) =>
  stage.act(id, (trx, dossier) =>
    requestWithdrawal(trx, stage.office, dossier, { reason: 'Không cần nữa', by: stage.who('tiepnhan') }),
  );
const decide = (id: string, accept: boolean) =>
  stage.act(id, (trx, dossier) =>
    decideWithdrawal(trx, stage.office, dossier, {
      accept,
      reason: 'Đã xem xét',
      by: stage.who('lanhdao'),
      correlationId: 'test',
    }),
  );

describe('a window that runs out where the rule refuses', () => {
  it('ends the dossier once, though two programs look at once: status, journal, letter, notices, clocks', async () => {
    // given
    const id = await inProcessing(TUESDAY);
    await stage.pool.query('UPDATE dossiers SET instance_key = $2 WHERE id = $1', [id, 77]);
    stage.now = at('2024-06-04T10:00');
    await ask(id, 'thuly');
    expect(await rows('SELECT until FROM supplement_requests WHERE dossier_id = $1', id)).toEqual([
      { until: at('2024-06-07T17:00') },
    ]);
    // when: nothing on the last evening, everything at midnight
    stage.now = at('2024-06-07T23:59');
    expect(await bothFire()).toEqual([0, 0]);
    stage.now = FRIDAY_MIDNIGHT;
    const [one, other] = await bothFire();
    // then
    expect(one + other).toBe(1);
    expect(await stage.dossier(id)).toMatchObject({ status: 'refused', ended_at: FRIDAY_MIDNIGHT });
    for (const action of ['supplementWindowPassed', 'supplementExpired', 'dossierRefused', 'noticeQueued'])
      expect(await times(id, action), action).toBe(1);
    expect(await refusalsOf(id)).toMatchObject([
      { reason: expect.stringContaining('Văn bản ủy quyền') as string },
    ]);
    expect(await noticesOf(id)).toMatchObject([
      { audience: 'citizen', kind: 'supplementExpired' },
      { audience: 'officer', kind: 'supplementWindowPassed', roles: ['case-officer', 'unit-head'] },
    ]);
    expect(await rows('SELECT DISTINCT state, stopped_at FROM clocks WHERE dossier_id = $1', id)).toEqual([
      { state: 'stopped', stopped_at: FRIDAY_MIDNIGHT },
    ]);
    expect(await rows(`SELECT 1 FROM alarms WHERE dossier_id = $1 AND state = 'running'`, id)).toEqual([]);
    expect(await rows(`SELECT 1 FROM tasks WHERE dossier_id = $1 AND state = 'open'`, id)).toEqual([]);
    const cancelled = `SELECT 1 FROM outbox WHERE dossier_id = $1 AND command ->> 'kind' = 'cancelProcessInstance'`;
    expect(await rows(cancelled, id)).toHaveLength(1);
    expect(await verifyJournal(stage.pool)).toMatchObject({ ok: true });
    // and it is over
    expect(await bothFire()).toEqual([0, 0]);
    await expect(answer(id)).rejects.toMatchObject({ type: 'no-open-request' });
  });

  it('before the receipt tells the counter, and names no code that was never given', async () => {
    stage.now = TUESDAY;
    const id = await kept();
    await ask(id, 'tiepnhan');
    stage.now = FRIDAY_MIDNIGHT;
    await bothFire();
    expect(await stage.dossier(id)).toMatchObject({ status: 'refused', received_at: null });
    const [citizen, officer] = await noticesOf(id);
    expect(citizen?.body.vi).toMatch(/^Hồ sơ của Ông\/Bà không được bổ sung đầy đủ/);
    expect(officer).toMatchObject({ roles: ['intake'] });
    expect(await refusalsOf(id)).toHaveLength(1);
  });

  it('asks the officers, and refuses nothing, for a dossier of the law before', async () => {
    const id = await inProcessing(at('2024-06-03T08:00'));
    stage.now = at('2024-06-03T10:00');
    await ask(id, 'thuly', { until: at('2024-06-05T17:00') });
    stage.now = at('2024-06-06T00:00');
    await bothFire();
    expect(await stage.dossier(id)).toMatchObject({ status: 'awaitingSupplement', ended_at: null });
    expect(await noticesOf(id)).toMatchObject([
      { audience: 'officer', body: { vi: expect.stringContaining('đề nghị xem xét từ chối') as string } },
    ]);
    expect(await refusalsOf(id)).toEqual([]);
  });

  it('is answered or refused, never both, when the papers come in that very moment', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const id = await inProcessing(TUESDAY);
      await ask(id, 'thuly');
      stage.now = FRIDAY_MIDNIGHT;
      const acts = [() => answer(id), () => stage.fire(), () => stage.fire(second)];
      const order = round % 2 === 0 ? acts : acts.toReversed();
      await Promise.allSettled(order.map((act) => act()));
      const { status } = await stage.dossier(id);
      outcomes.add(status);
      const [answered, refused] = [
        await times(id, 'supplementReceived'),
        await times(id, 'supplementExpired'),
      ];
      expect([answered, refused], status).toEqual(status === 'processing' ? [1, 0] : [0, 1]);
      expect(await refusalsOf(id)).toHaveLength(refused);
    }
    expect([...outcomes].every((status) => ['processing', 'refused'].includes(status))).toBe(true);
  });
});

describe('a window that runs out while the leader decides about a withdrawal', () => {
  const waiting = async (): Promise<string> => {
    const id = await inProcessing(TUESDAY);
    await ask(id, 'thuly');
    await withdraw(id);
    stage.now = FRIDAY_MIDNIGHT;
    await bothFire();
    expect(await stage.dossier(id)).toMatchObject({ status: 'withdrawalRequested' });
    return id;
  };

  it('refuses once the withdrawal is rejected; its end is on record once', async () => {
    const id = await waiting();
    stage.now = at('2024-06-10T09:00');
    await decide(id, false);
    expect(await stage.dossier(id)).toMatchObject({ status: 'awaitingSupplement' });
    await bothFire();
    expect(await stage.dossier(id)).toMatchObject({ status: 'refused', ended_at: stage.now });
    expect(await times(id, 'supplementWindowPassed')).toBe(1);
    expect(await times(id, 'supplementExpired')).toBe(1);
  });

  it('changes nothing once it is accepted', async () => {
    const id = await waiting();
    await decide(id, true);
    expect(await bothFire()).toEqual([0, 0]);
    expect(await stage.dossier(id)).toMatchObject({ status: 'stopped' });
    expect(await refusalsOf(id)).toEqual([]);
  });
});
