import { describe, expect, it } from 'vitest';
import { draftByOffice } from '#engine/office/apologies/draft-by-office.ts';
import { signApology } from '#engine/office/apologies/sign-apology.ts';
import { draftApology } from '#engine/office/apologies/submit-apology.ts';
import { withdrawDraft } from '#engine/office/apologies/withdraw-draft.ts';
import { escalate } from '#engine/office/escalations/escalate.ts';
import { refreshForecasts } from '#engine/office/forecasts/refresh-forecasts.ts';
import { setLateness } from '#engine/office/lateness/lateness-setting.ts';
import { latenessReport } from '#engine/office/lateness/lateness-report.ts';
import { confirmCause, proposeCause } from '#engine/office/lateness/propose-cause.ts';
import { relaySetting } from '#engine/office/lateness/relay-setting.ts';
import { countUnread, listNotices } from '#engine/office/notices/list-notices.ts';
import { at } from '#test/office/alarms/stage.ts';
import { setLatenessStage } from './stage.ts';

const { stage, stand, fireWithEffects, onDossier, person, rows, journal } = setLatenessStage();

/** Scenario 4 of the shipped procedure: Friday 08:00, nothing found, the book is elsewhere. */
const xacMinh = () => stand('xacMinh', at('2024-06-14T09:30'));

describe('the apology as an event', () => {
  it('is drafted by the office at 80 %, once, with a date from the forecast, however many fire', async () => {
    // given
    await xacMinh();
    // when
    await Promise.all([1, 2].map(() => fireWithEffects(at('2024-06-14T15:24'))));
    await Promise.all(
      [1, 2].map(() => onDossier((trx, dossier) => draftByOffice(trx, stage.office, dossier))),
    );
    // then
    expect(await rows('apologies')).toMatchObject([
      {
        state: 'drafted',
        by_office: true,
        forecast_ready_at: at('2024-06-17T09:24'),
        new_due_at: at('2024-06-18T17:00'),
      },
    ]);
    expect(await journal('apologyDrafted')).toBe(1);
  });

  it('is made again after an end in the middle, as if nothing had been', async () => {
    // given a program that ends before the firing is committed
    await xacMinh();
    await onDossier(async (trx, dossier) => {
      await draftByOffice(trx, stage.office, dossier);
      throw new Error('the program ends here');
    }).catch(() => undefined);
    expect(await rows('apologies')).toEqual([]);
    // when
    await fireWithEffects(at('2024-06-14T15:24'));
    // then
    expect(await rows('apologies')).toHaveLength(1);
    expect((await rows('notices')).filter(({ kind }) => kind === 'apologyDrafted')).toHaveLength(1);
  });

  it('is taken over by the officer, signed once, tells the citizen, and the dossier stays late', async () => {
    // given
    await xacMinh();
    await fireWithEffects(at('2024-06-14T15:24'));
    const [thuly, lanhdao] = [await person('thuly'), await person('lanhdao')];
    const text = {
      reason: 'Sổ ở nơi khác.',
      newDueAt: at('2024-06-18T17:00'),
      by: thuly,
      language: 'vi' as const,
    };
    // when
    const apologyId = await onDossier((trx, dossier) => draftApology(trx, stage.office, dossier, text));
    await onDossier((trx, dossier) => signApology(trx, stage.office, dossier, { apologyId, by: lanhdao }));
    // then
    const sign = () =>
      onDossier((trx, dossier) => signApology(trx, stage.office, dossier, { apologyId, by: lanhdao }));
    await expect(sign()).rejects.toMatchObject({ type: 'apology-used' });
    const [dossier] = await rows('dossiers');
    expect(dossier).toMatchObject({ due_at: at('2024-06-18T17:00'), first_due_at: at('2024-06-14T17:00') });
    expect((await rows('notices')).filter(({ audience }) => audience === 'citizen')).toHaveLength(1);
    // and no reminder comes after the signature
    await fireWithEffects(at('2024-06-14T16:59'));
    expect(await journal('apologyReminded')).toBe(0);
  });

  it('is reminded of once while it is unsigned, and dropped when the result is ready in time', async () => {
    await xacMinh();
    await fireWithEffects(at('2024-06-14T15:24'));
    await fireWithEffects(at('2024-06-14T16:12'));
    await fireWithEffects(at('2024-06-14T16:13'));
    expect(await journal('apologyReminded')).toBe(1);
    await onDossier((trx, dossier) => withdrawDraft(trx, dossier, at('2024-06-14T16:30')));
    await onDossier((trx, dossier) => withdrawDraft(trx, dossier, at('2024-06-14T16:30')));
    expect(await rows('apologies')).toMatchObject([{ state: 'withdrawn' }]);
    expect(await journal('apologyWithdrawn')).toBe(1);
  });

  it.each([
    ['a Saturday', '2024-06-15T09:00', 'không làm việc'],
    ['before the old date', '2024-06-14T16:00', 'sau ngày hẹn hiện tại'],
  ])('refuses %s as the new date, in words', async (_name, day, words) => {
    const by = await person('thuly');
    const draft = onDossier((trx, dossier) =>
      draftApology(trx, stage.office, dossier, { reason: 'x', newDueAt: at(day), by, language: 'vi' }),
    );
    await expect(draft).rejects.toMatchObject({
      details: { errors: [{ path: '/newDueAt', message: expect.stringContaining(words) as string }] },
    });
  });
});

describe('the ladder', () => {
  it('takes each rung once, also when two take it at the same time, and tells only who it is for', async () => {
    // given
    await xacMinh();
    // when
    for (const time of ['14T15:24', '14T17:00', '17T17:00']) await fireWithEffects(at(`2024-06-${time}`));
    const again = await Promise.all(
      [1, 2].map(() => onDossier((trx, dossier) => escalate(trx, stage.office, dossier, 'leader'))),
    );
    // then
    expect(again).toEqual([false, false]);
    expect((await rows('escalations')).map(({ rung }) => rung).sort()).toEqual([
      'leader',
      'officer',
      'unitHead',
    ]);
    const kinds = async (username: string) => {
      const someone = await person(username);
      const base = { box: 'mine' as const, agencies: [], descending: false, offset: 0, limit: 25 };
      return (await listNotices(stage.pool, { ...base, person: someone })).rows.map((row) => row.kind);
    };
    expect(await kinds('truongdonvi')).toEqual(['escalatedUnitHead']);
    expect(await kinds('lanhdao')).toEqual(['apologyUnsigned', 'escalatedLeader']);
    // The warning and the draft come in the same minute.
    expect((await kinds('thuly')).sort()).toEqual(['apologyDrafted', 'apologyUnsigned', 'escalatedOfficer']);
    expect(await kinds('vanthu')).toEqual([]);
    expect(await countUnread(stage.pool, await person('lanhdao'), 99)).toBe(2);
  });
});

describe('what an agency sets', () => {
  it('moves the warning of open dossiers, for the procedure before the agency, and is journalled', async () => {
    // given
    const { rows: agencies } = await stage.pool.query<{ id: string }>('SELECT id FROM agencies');
    const agencyId = agencies[0]?.id ?? '';
    const by = await person('quantri');
    const set = (procedure: string | null, warningPercent: number) =>
      stage.write((trx) =>
        setLateness(trx, stage.office, { agencyId, procedure, warningPercent, leaderAfterHours: 4, by }),
      );
    // when
    await set(null, 60);
    await set('2.000635', 50);
    expect(await relaySetting(stage.office, { agencyId, procedure: null })).toBe(1);
    // then half of eight hours from 08:00, and four hours after the promise
    const laid = await stage.alarms('clock');
    expect(laid.find(({ name }) => name === 'nearlyDue')?.due_at).toEqual(at('2024-06-14T12:00'));
    expect(laid.find(({ name }) => name === 'longLate')?.due_at).toEqual(at('2024-06-17T12:00'));
    expect(await journal('latenessSettingChanged')).toBe(2);
    await expect(set(null, 49)).rejects.toThrow('warning_percent');
  });
});

describe('a cause of lateness', () => {
  const question = { now: at('2024-06-20T08:00'), from: '2024-06-01', to: '2024-06-30' };

  it('is proposed once late, confirmed by the leader with a reason for a change, and the dossier stays late', async () => {
    // given
    const [thuly, lanhdao] = [await person('thuly'), await person('lanhdao')];
    const propose = () =>
      onDossier((trx, dossier) =>
        proposeCause(trx, stage.office, dossier, { cause: 'otherAgency', text: 'Chờ sổ', by: thuly }),
      );
    await expect(propose()).rejects.toMatchObject({ type: 'not-late' });
    stage.office.movableClock?.moveTo(at('2024-06-17T08:00'));
    // when
    const causeId = await propose();
    const confirm = (reason?: string) =>
      onDossier((trx, dossier) =>
        confirmCause(trx, stage.office, dossier, {
          causeId,
          cause: 'own',
          reason,
          by: lanhdao,
          language: 'vi',
        }),
      );
    await expect(confirm()).rejects.toMatchObject({ type: 'invalid' });
    await confirm('Đã trả lời từ thứ Năm');
    // then
    await expect(propose()).rejects.toMatchObject({ type: 'cause-confirmed' });
    const agencies = (await rows('agencies')).map(({ id }) => id as string);
    const [line] = await latenessReport(stage.pool, { ...question, agencies });
    expect(line).toMatchObject({ received: 1, openLate: 1, own: 1, otherAgency: 0, unconfirmed: 0 });
  });

  it('is counted by outcome, and what no outcome explains is left over', async () => {
    // given one early, one whose end nobody recorded properly
    await stage.pool.query(`UPDATE dossiers SET ready_at = $1, status = 'completed'`, [
      at('2024-06-14T10:00'),
    ]);
    await stage.receive();
    await stage.pool.query(`UPDATE dossiers SET ended_at = $1, status = 'returned' WHERE id = $2`, [
      at('2024-06-14T10:00'),
      stage.dossierId,
    ]);
    // then
    const agencies = (await rows('agencies')).map(({ id }) => id as string);
    const [line] = await latenessReport(stage.pool, { ...question, agencies });
    expect(line).toMatchObject({ received: 2, early: 1, late: 0, openInTime: 0 });
  });
});

describe('the pass over all open dossiers', () => {
  it('keeps what will be late, and forgets what has ended', async () => {
    // given
    await xacMinh();
    stage.office.movableClock?.moveTo(at('2024-06-14T15:24'));
    // when
    expect(await refreshForecasts(stage.office)).toBe(1);
    // then
    expect(await rows('forecasts')).toMatchObject([
      { state: 'willBeLate', margin_minutes: -84, step_id: 'xacMinh', ready_at: at('2024-06-17T09:24') },
    ]);
    await stage.pool.query(`UPDATE dossiers SET ready_at = $1`, [at('2024-06-14T15:30')]);
    stage.office.movableClock?.moveTo(at('2024-06-14T15:31'));
    expect(await refreshForecasts(stage.office)).toBe(0);
    expect(await rows('forecasts')).toEqual([]);
  });
});
