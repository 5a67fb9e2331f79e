import { beforeAll, describe, expect, it } from 'vitest';
import type { Policy } from '#engine/deadline/pauses.ts';
import { signApology } from '#engine/office/apologies/sign-apology.ts';
import { draftApology } from '#engine/office/apologies/submit-apology.ts';
import { readClocks } from '#engine/office/clocks/read-clocks.ts';
import { at, setClockStage } from '#test/office/clocks/stage.ts';
import { publishVariant, setLaw } from '#test/office/clocks/variant.ts';
import { supplementActs } from './acts.ts';

const stage = setClockStage();
const { inProcessing, ask, answer } = supplementActs(stage);

/** Fifteen working days; the diagram leaves the policy to the law. */
const procedure = '9.000015';
const ordinary = { window: null, onExpiry: 'ask', maxRequests: 1 };

beforeAll(() => publishVariant(stage, { code: procedure, term: '15 workingDays' }));

const lawFrom = (values: Record<string, Policy>) =>
  setLaw(
    stage.office,
    'one-stop/supplement',
    Object.fromEntries(Object.entries(values).map(([from, policy]) => [from, { ...ordinary, policy }])),
  );
const alarm = async (id: string, name: string) => {
  const { rows } = await stage.pool.query<{ due_at: Date | null; state: string }>(
    `SELECT due_at, state FROM alarms WHERE dossier_id = $1 AND kind = 'clock' AND name = $2`,
    [id, name],
  );
  return rows;
};
const actions = async (id: string) => (await stage.journal(id)).map(({ action }) => action);

describe('a supplement of a term of fifteen working days', () => {
  it.each([
    ['accumulate', '2024-06-27', 5],
    ['restart', '2024-07-04', 0],
    ['run', '2024-06-24', 8],
  ] as const)('under %s moves the promise to %s', async (policy, day, used) => {
    // given: received Monday, asked the Monday after
    lawFrom({ '2018-06-21': policy });
    const id = await inProcessing(at('2024-06-03T08:00'), { procedure });
    const { first_due_at: promised } = await stage.dossier(id);
    expect(promised).toEqual(at('2024-06-24T17:00'));
    stage.now = at('2024-06-10T17:00');
    await ask(id, 'thuly');
    // while the citizen is waited for, only KHÔNG DỪNG goes on counting and warning
    expect(await stage.dossier(id)).toMatchObject({
      status: 'awaitingSupplement',
      paused_at: policy === 'run' ? null : stage.now,
    });
    expect(await alarm(id, 'late')).toEqual(
      policy === 'run' ? [{ due_at: at('2024-06-25T00:00'), state: 'running' }] : [],
    );
    // when it is complete on Thursday
    stage.now = at('2024-06-13T16:00');
    await answer(id);
    // then
    const due = at(`${day}T17:00`);
    const dossier = await stage.dossier(id);
    expect(dossier).toMatchObject({ status: 'processing', paused_at: null });
    expect([dossier.due_at, dossier.first_due_at, dossier.statutory_due_at]).toEqual([due, due, due]);
    expect(await alarm(id, 'late')).toEqual([
      { due_at: new Date(due.getTime() + 7 * 3600_000), state: 'running' },
    ]);
    stage.now = at('2024-06-13T17:00');
    const clocks = await readClocks(stage.pool, stage.office, dossier);
    expect(clocks?.committed).toMatchObject({ state: 'running', consumed: used });
    expect(clocks?.committed.pauses).toMatchObject([{ kind: 'supplement', policy }]);
  });

  it('is never said to have stopped a clock that KHÔNG DỪNG lets run', async () => {
    lawFrom({ '2018-06-21': 'run' });
    const id = await inProcessing(at('2024-06-03T08:00'), { procedure });
    stage.now = at('2024-06-10T17:00');
    await ask(id, 'thuly');
    await answer(id);
    const said = await actions(id);
    expect(said).not.toContain('clockPaused');
    expect(said).not.toContain('clockResumed');
    expect(said).toEqual(expect.arrayContaining(['supplementRequested', 'supplementReceived']));
  });

  it('runs out under KHÔNG DỪNG while the citizen is waited for, and the dossier is late', async () => {
    lawFrom({ '2018-06-21': 'run' });
    const id = await inProcessing(at('2024-06-03T08:00'), { procedure });
    stage.now = at('2024-06-20T09:00');
    await ask(id, 'thuly');
    stage.now = at('2024-06-25T00:00');
    await stage.fire();
    expect(await alarm(id, 'late')).toMatchObject([{ state: 'fired' }]);
    expect((await stage.dossier(id)).status).toBe('awaitingSupplement');
    // and an answer after the end changes nothing
    stage.now = at('2024-06-26T09:00');
    await answer(id);
    expect((await stage.dossier(id)).due_at).toEqual(at('2024-06-24T17:00'));
  });

  it('is never counted afresh once the term has run out', async () => {
    lawFrom({ '2018-06-21': 'restart' });
    const id = await inProcessing(at('2024-06-03T08:00'), { procedure });
    stage.now = at('2024-06-25T09:00');
    await ask(id, 'thuly');
    stage.now = at('2024-06-27T09:00');
    await answer(id);
    expect((await stage.dossier(id)).due_at).toEqual(at('2024-06-24T17:00'));
  });
});

describe('what was begun before TÍNH LẠI', () => {
  const restarted = async (beforeAsking: (id: string) => Promise<void>) => {
    lawFrom({ '2018-06-21': 'restart' });
    const id = await inProcessing(at('2024-06-03T08:00'), { procedure });
    stage.now = at('2024-06-20T17:00');
    await beforeAsking(id);
    await ask(id, 'thuly');
    stage.now = at('2024-06-24T09:00');
    await answer(id);
    await stage.step(id, 'thuLy', 300);
    expect((await stage.dossier(id)).due_at).toEqual(at('2024-07-15T17:00'));
    return id;
  };

  it('an apology whose date lies before the new promise is not signed: nobody is promised less', async () => {
    const submit = (id: string, day: string) =>
      stage.act(id, (trx, dossier) =>
        draftApology(trx, stage.office, dossier, {
          reason: 'Quá tải',
          newDueAt: at(`${day}T17:00`),
          by: stage.who('thuly'),
        }),
      );
    const sign = (id: string, apologyId: string) =>
      stage.act(id, (trx, dossier) =>
        signApology(trx, stage.office, dossier, { apologyId, by: stage.who('lanhdao') }),
      );
    let draft = '';
    const id = await restarted(async (one) => void (draft = await submit(one, '2024-06-26')));
    await expect(sign(id, draft)).rejects.toMatchObject({ type: 'apology-date-behind' });
    expect((await stage.dossier(id)).due_at).toEqual(at('2024-07-15T17:00'));
    await sign(id, await submit(id, '2024-07-17'));
    expect((await stage.dossier(id)).due_at).toEqual(at('2024-07-17T17:00'));
  });

  it('a warning is given once in a dossier’s life; the end of the new promise is told all the same', async () => {
    const told = async (id: string) => {
      const { rows } = await stage.pool.query<{ rung: string }>(
        'SELECT rung FROM escalations WHERE dossier_id = $1 ORDER BY at',
        [id],
      );
      return rows.map(({ rung }) => rung);
    };
    const id = await restarted(async () => void (await stage.fire()));
    expect(await told(id)).toEqual(['officer']);
    stage.now = at('2024-07-15T16:59');
    await stage.fire();
    expect(await told(id)).toEqual(['officer']);
    stage.now = at('2024-07-15T17:00');
    await stage.fire();
    expect(await told(id)).toEqual(['officer', 'unitHead']);
  });
});

describe('which law a supplement goes by', () => {
  it('is that of the day of receipt, whenever it is asked for', async () => {
    // given a law that changes its mind twice
    lawFrom({ '2018-06-21': 'restart', '2024-06-04': 'accumulate', '2024-06-05': 'run' });
    const ids: string[] = [];
    for (const day of ['03', '04', '05'])
      ids.push(await inProcessing(at(`2024-06-${day}T08:00`), { procedure }));
    // when all three are asked on one day
    stage.now = at('2024-06-10T17:00');
    for (const id of ids) await ask(id, 'thuly');
    // then
    const { rows } = await stage.pool.query<{ dossier_id: string; policy: Policy }>(
      'SELECT dossier_id, policy FROM clock_pauses WHERE dossier_id = ANY($1::uuid[])',
      [ids],
    );
    expect(ids.map((id) => rows.find((row) => row.dossier_id === id)?.policy)).toEqual([
      'restart',
      'accumulate',
      'run',
    ]);
  });
});
