import { describe, expect, it } from 'vitest';
import { inTransaction } from '#engine/db/transaction.ts';
import { relayAlarms } from '#engine/office/alarms/relay-alarms.ts';
import { startAlarms } from '#engine/office/alarms/start-alarms.ts';
import { verifyJournal } from '#engine/office/journal/verify-journal.ts';
import { approveProposal } from '#engine/office/calendars/proposals/approve-proposal.ts';
import { reproject } from '#engine/office/calendars/reprojection/reproject.ts';
import { at, setCalendarStage, storm } from '#test/office/calendars/stage.ts';

const stage = setCalendarStage();

const journalOf = async (dossierId: string) => {
  const { rows } = await stage.pool.query<{ action: string; detail: Record<string, unknown> }>(
    'SELECT action, detail FROM journal WHERE dossier_id = $1 ORDER BY seq',
    [dossierId],
  );
  return rows;
};
const moves = async (dossierId: string) =>
  (await journalOf(dossierId)).filter(({ action }) => action === 'dateMovedByCalendar');

describe('a closure by decision', () => {
  it('moves exactly the dossiers whose time it takes, each on record, once it is approved', async () => {
    // given: Wednesday 08:30; Thursday is to be closed
    const days = await stage.receive({});
    const hours = await stage.receive({ committed: { value: 10, unit: 'workingHours' } });
    const soon = await stage.receive({
      committed: { value: 2, unit: 'workingHours' },
      statutory: { value: 4, unit: 'workingHours' },
    });
    const online = await stage.receive({ channel: 'online', startedAt: at('2024-06-12T08:00') });
    const paused = await stage.receive({ pauses: [{ from: at('2024-06-12T08:30'), to: null }] });
    const apologised = await stage.receive({ apologyDueAt: at('2024-06-28T17:00') });
    const before = new Map(
      await Promise.all(
        [days, hours, soon, online, paused, apologised].map(
          async (id) => [id, await stage.dates(id)] as const,
        ),
      ),
    );
    const proposal = await stage.propose({ closures: [storm] });
    // when: proposed only
    await stage.reprojectAll();
    // then: nothing moves
    for (const [id, dates] of before) expect(await stage.dates(id)).toEqual(dates);
    // when: approved
    const approved = await stage.approve(proposal);
    expect(approved.summary).toMatchObject({ open: 6, later: 5, earlier: 0, apologyStands: 1 });
    await stage.reprojectAll();
    // then
    expect(await stage.dates(days)).toEqual({
      due: at('2024-06-18T17:00'),
      firstDue: at('2024-06-18T17:00'),
      statutoryDue: at('2024-06-20T17:00'),
      version: 2,
    });
    expect((await stage.dates(hours)).due).toEqual(at('2024-06-14T10:30'));
    expect(await stage.dates(soon)).toEqual({ ...before.get(soon), version: 2 });
    expect((await stage.dates(online)).due).toEqual(at('2024-06-18T17:00'));
    expect((await stage.dates(paused)).due).toEqual(at('2024-06-18T17:00'));
    expect(await stage.dates(apologised)).toMatchObject({
      due: at('2024-06-28T17:00'),
      firstDue: at('2024-06-18T17:00'),
    });
    // and: who, why, from when to when
    expect(await moves(soon)).toEqual([]);
    for (const id of [days, hours, online, paused, apologised]) {
      const [move, ...more] = await moves(id);
      expect(more).toEqual([]);
      expect(move!.detail).toMatchObject({
        calendarVersion: 2,
        reason: 'Bão số 2 đổ bộ',
        decision: storm.decision,
        before: { firstDueAt: (before.get(id)!['firstDue'] as Date).toISOString() },
      });
    }
    // and: the citizens are told, but not where the date on the slip stays
    const told = await stage.pool.query<{ dossier_id: string; body: { vi: string } }>(
      `SELECT dossier_id, body FROM notices WHERE kind = 'dateMovedByCalendar'`,
    );
    expect(told.rows.map((row) => row.dossier_id).sort()).toEqual([days, hours, online, paused].sort());
    expect(told.rows.find((row) => row.dossier_id === days)!.body.vi).toContain(
      'đổi từ 17:00 17/06/2024 thành 17:00 18/06/2024. Lý do: Nghỉ bão (15/QĐ-UBND, Chủ tịch UBND thành phố).',
    );
    expect((await verifyJournal(stage.pool)).ok).toBe(true);
    const { rows } = await stage.pool.query('SELECT state, checked, moved, kept FROM calendar_proposals');
    expect(rows).toEqual([{ state: 'applied', checked: 6, moved: 5, kept: 0 }]);
  });

  it('moves the warnings and the ends of open steps with it', async () => {
    const id = await stage.receive({});
    await stage.pool.query(
      `INSERT INTO tasks (id, dossier_id, job_key, element_instance_key, element_id, name, procedure, procedure_version,
         agency_id, roles, created_at, due_at, budget_minutes)
       SELECT gen_random_uuid(), d.id, n, n, 'x', 'x', d.procedure, 1, d.agency_id, '{}', d.received_at,
         CASE WHEN n = 1 THEN d.due_at ELSE '2024-06-13T09:30+07' END, CASE WHEN n = 1 THEN NULL ELSE 540 END
         FROM dossiers d, generate_series(1, 2) n`,
    );
    const alarmsOf = async () =>
      (
        await stage.pool.query<{ name: string; due_at: Date }>(
          `SELECT name, due_at FROM alarms WHERE dossier_id = $1 AND state = 'running' AND name IN ('late', 'nearlyDue') ORDER BY name`,
          [id],
        )
      ).rows;
    const [, warning] = await alarmsOf();
    await stage.approve(await stage.propose({ closures: [storm] }));
    await stage.reprojectAll();
    expect(await alarmsOf()).toMatchObject([
      { name: 'late', due_at: at('2024-06-19T00:00') },
      { name: 'nearlyDue' },
    ]);
    expect((await alarmsOf())[1]!.due_at.getTime()).toBeGreaterThan(warning!.due_at.getTime());
    const { rows } = await stage.pool.query('SELECT due_at FROM tasks ORDER BY job_key');
    expect(rows).toEqual([{ due_at: at('2024-06-18T17:00') }, { due_at: at('2024-06-14T09:30') }]);
  });

  it('lays every alarm as reading the ledgers anew would', async () => {
    // given: running, waiting, after a wait, with a signed apology, and with timers that go by the clock
    const ids = [
      await stage.receive({ committed: { value: 10, unit: 'workingHours' } }),
      await stage.receive({ pauses: [{ from: at('2024-06-12T08:30'), to: null }] }),
      await stage.receive({
        startedAt: at('2024-06-10T09:00'),
        pauses: [{ from: at('2024-06-10T10:00'), to: at('2024-06-11T10:00') }],
      }),
      await stage.receive({ apologyDueAt: at('2024-06-28T17:00') }),
    ];
    const timer = {
      id: 'muon',
      counting: { kind: 'share' as const, percent: 50, clock: 'statutory' as const },
    };
    await inTransaction(stage.pool, async (trx) => {
      for (const dossierId of ids)
        await startAlarms(trx, stage.office, {
          dossierId,
          armingId: null,
          correlationKey: dossierId,
          timers: [timer],
          pauses: false,
        });
    });
    const alarms = async () =>
      (await stage.pool.query('SELECT dossier_id, name, state, due_at FROM alarms ORDER BY dossier_id, name'))
        .rows;
    const before = await alarms();
    // when
    await stage.approve(await stage.propose({ closures: [storm] }));
    await stage.reprojectAll();
    const moved = await alarms();
    await inTransaction(stage.pool, (trx) => relayAlarms(trx, stage.office, ids));
    // then
    expect(moved).not.toEqual(before);
    expect(moved.filter(({ name, due_at }) => name === 'muon' && due_at !== null)).toHaveLength(3);
    expect(await alarms()).toEqual(moved);
  });

  it('holds for its agencies and procedures only', async () => {
    const other = await stage.receive({ procedure: '1.001193' });
    const mine = await stage.receive({});
    const { rows } = await stage.pool.query<{ id: string }>('SELECT id FROM agencies');
    stage.office.catalogue.listInForce = async () => [{ code: '2.000635' }] as never;
    const only: typeof storm = { ...storm, agencies: [rows[0]!.id], procedures: ['2.000635'] };
    await stage.approve(await stage.propose({ closures: [only] }));
    await stage.reprojectAll();
    expect((await stage.dates(mine)).due).toEqual(at('2024-06-18T17:00'));
    expect((await stage.dates(other)).due).toEqual(at('2024-06-17T17:00'));
  });

  it('is taken up where a crash left it, and moves nothing twice', async () => {
    const first = await stage.receive({});
    const ids = [first, ...(await stage.copy(first, 1_199))];
    await stage.approve(await stage.propose({ closures: [storm] }));
    let portions = 0;
    stage.fault = () => {
      portions += 1;
      if (portions >= 2) throw new Error('The power went.');
    };
    await expect(reproject(stage.office)).rejects.toThrow('The power went.');
    const moved = await stage.pool.query('SELECT FROM clocks WHERE calendar_version = 2');
    expect(moved.rowCount).toBe(2 * 500); // two clocks a dossier, one portion
    stage.fault = () => undefined;
    await stage.reprojectAll();
    for (const id of [ids[0]!, ids[700]!, ids.at(-1)!]) expect(await moves(id)).toHaveLength(1);
    const { rows } = await stage.pool.query('SELECT checked, moved FROM calendar_proposals');
    expect(rows).toEqual([{ checked: 1_200, moved: 1_200 }]);
    expect((await verifyJournal(stage.pool)).ok).toBe(true);
  });

  it('also reaches a receipt written by the old calendar while the new one was approved', async () => {
    await stage.approve(await stage.propose({ closures: [storm] }));
    await stage.reprojectAll();
    const late = await stage.receive({});
    await stage.pool.query('UPDATE clocks SET calendar_version = 1');
    await stage.reprojectAll();
    expect(await stage.dates(late)).toMatchObject({ due: at('2024-06-18T17:00'), version: 2 });
  });
});

describe('a date that would become earlier', () => {
  const withdrawStorm = async () => {
    await stage.approve(await stage.propose({ closures: [storm] }));
    await stage.reprojectAll();
    const id = await stage.receive({});
    const late = await stage.dates(id);
    return { id, late, proposal: await stage.propose({ withdrawnClosures: [storm.code] }) };
  };

  it('stays as promised when nobody decides otherwise, and is not asked again', async () => {
    const { id, late, proposal } = await withdrawStorm();
    const approved = await stage.approve(proposal);
    expect(approved.summary).toMatchObject({ later: 0, earlier: 1 });
    await stage.reprojectAll();
    expect(await stage.dates(id)).toEqual(late);
    const { rows } = await stage.pool.query('SELECT outcome FROM calendar_effects WHERE proposal_id = $1', [
      proposal.id,
    ]);
    expect(rows).toEqual([{ outcome: 'kept' }]);
    expect(await moves(id)).toEqual([]);
  });

  it('moves by an express decision', async () => {
    const { id, proposal } = await withdrawStorm();
    await stage.approve(proposal, 'move');
    await stage.reprojectAll();
    expect(await stage.dates(id)).toMatchObject({ due: at('2024-06-17T17:00'), version: 3 });
    expect(await moves(id)).toHaveLength(1);
  });
});

describe('an approval', () => {
  it('needs another person, the revision that was looked at, and a preview of it', async () => {
    const proposal = await stage.propose({ closures: [storm] });
    const attempt = (by: typeof stage.lanhdao, revision = 1) =>
      inTransaction(stage.pool, (trx) =>
        approveProposal(trx, stage.office, { id: proposal.id, revision, by, earlier: 'keep', note: null }),
      );
    await expect(attempt(stage.quantri)).rejects.toMatchObject({ type: 'calendar-four-eyes' });
    await expect(attempt(stage.lanhdao, 2)).rejects.toMatchObject({ type: 'stale-revision' });
    await expect(attempt(stage.lanhdao)).rejects.toMatchObject({ type: 'preview-needed' });
    expect(stage.office.calendars.inForce).toBe(1);
  });

  it('happens once when two decide at the same time', async () => {
    await stage.receive({});
    const proposal = await stage.propose({ closures: [storm] });
    const outcomes = await Promise.allSettled([stage.approve(proposal), stage.approve(proposal)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await stage.reprojectAll();
    const { rows } = await stage.pool.query('SELECT FROM calendar_versions');
    expect(rows).toHaveLength(2);
  });

  it('of another proposal waits until the first one is applied, and then wants a fresh preview', async () => {
    const first = await stage.propose({ closures: [storm] });
    const second = await stage.propose({ closures: [{ ...storm, code: 'mat-dien', kind: 'power' }] });
    await stage.approve(first);
    await expect(stage.approve(second)).rejects.toMatchObject({ type: 'calendar-busy' });
    await stage.reprojectAll();
    expect((await stage.approve(second)).version).toBe(3);
  });

  it('is refused when what it replaces was changed meanwhile', async () => {
    const first = await stage.propose({ closures: [storm] });
    const second = await stage.propose({ closures: [{ ...storm, to: '2024-06-15T00:00' }] });
    await stage.approve(first);
    await stage.reprojectAll();
    await expect(stage.approve(second)).rejects.toMatchObject({ type: 'proposal-outdated' });
  });
});
