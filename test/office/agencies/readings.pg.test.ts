import { beforeAll, describe, expect, it } from 'vitest';
import type { Readings } from '#engine/deadline/readings.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { setReadings } from '#engine/office/agencies/set-readings.ts';
import { readClocks } from '#engine/office/clocks/read-clocks.ts';
import { receiveKept, submitOnline } from '#engine/office/dossiers/intake.ts';
import { isDossierLate } from '#engine/office/dossiers/lateness.ts';
import { forecastDossier } from '#engine/office/forecasts/forecast-dossier.ts';
import { beginPause } from '#engine/office/pauses/begin-pause.ts';
import { endPause } from '#engine/office/pauses/end-pause.ts';
import { at, setClockStage } from '#test/office/clocks/stage.ts';
import { publishVariant } from '#test/office/clocks/variant.ts';

const stage = setClockStage();
const twoDays = { procedure: '9.000002' };
const fifteenDays = { procedure: '9.000015' };

beforeAll(async () => {
  await publishVariant(stage, { code: twoDays.procedure, term: '2 workingDays' });
  await publishVariant(stage, { code: fifteenDays.procedure, term: '15 workingDays' });
});

/** The administrator chooses, on the day `stage` stands at. */
const choose = (from: string, readings: Readings) =>
  inTransaction(stage.pool, async (trx) => {
    const [agency] = await stage.office.agencies.list();
    await setReadings(trx, stage.office, {
      agencyId: agency!.id,
      from,
      readings,
      reason: 'Quy chế của đơn vị',
      by: stage.who('quantri'),
    });
  });
const receiveAt = async (moment: string, more: { procedure?: string } = {}) => {
  stage.now = at(moment);
  return stage.receive(more);
};
const alarm = async (id: string, name: string): Promise<Date | null> => {
  const { rows } = await stage.pool.query<{ due_at: Date | null }>(
    `SELECT due_at FROM alarms WHERE dossier_id = $1 AND kind = 'clock' AND name = $2`,
    [id, name],
  );
  return rows[0]?.due_at ?? null;
};
/** Whether a dossier is late at a moment, and whether the office has said so. */
const lateAt = async (id: string, moment: string) => {
  stage.now = at(moment);
  await stage.fire();
  const said = (await stage.journal(id)).some(
    ({ action, detail }) => action === 'warningRaised' && detail['name'] === 'late',
  );
  return { late: isDossierLate(await stage.dossier(id), stage.now), said };
};
const no = { late: false, said: false };
const yes = { late: true, said: true };

describe('when a term in days ends', () => {
  it('is promised at closing or at the clock time of receipt, from the chosen day of receipt on', async () => {
    // given a choice made on Monday that holds from Tuesday
    stage.now = at('2024-06-03T08:00');
    await choose('2024-06-04', { dayEnd: 'clockTime' });
    // when
    const before = await receiveAt('2024-06-03T09:12', twoDays);
    const after = await receiveAt('2024-06-04T09:12', twoDays);
    // then
    expect(before.due_at).toEqual(at('2024-06-05T17:00'));
    expect(after.due_at).toEqual(at('2024-06-06T09:12'));
    expect(await alarm(before.id, 'due')).toEqual(at('2024-06-05T17:00'));
    expect(await alarm(after.id, 'due')).toEqual(at('2024-06-06T09:12'));
  });

  it('makes nobody late before the day is over, whichever clock time was promised', async () => {
    const { id } = await receiveAt('2024-06-04T10:20', twoDays);
    expect((await stage.dossier(id)).due_at).toEqual(at('2024-06-06T10:20'));
    expect(await lateAt(id, '2024-06-06T10:21')).toEqual(no);
    expect(await lateAt(id, '2024-06-06T23:59')).toEqual(no);
    expect(await lateAt(id, '2024-06-07T00:00')).toEqual(yes);
  });

  it('stays as it was read on the day of receipt when the choice changes and a wait has moved the promise', async () => {
    // given
    const { id, due_at: promised } = await receiveAt('2024-06-04T09:12', fifteenDays);
    expect(promised).toEqual(at('2024-06-25T09:12'));
    stage.now = at('2024-06-10T08:00');
    await choose('2024-06-10', { dayEnd: 'closing' });
    expect((await stage.dossier(id)).due_at).toEqual(promised);
    // when: four days used, eleven left from Thursday 14:45
    stage.now = at('2024-06-10T10:00');
    const pauseId = await stage.act(id, (trx, dossier) =>
      beginPause(trx, stage.office, dossier, {
        kind: 'otherAgency',
        reason: 'Chờ ý kiến',
        detail: { agency: 'Công an phường' },
        by: stage.who('truongdonvi'),
      }),
    );
    stage.now = at('2024-06-13T14:45');
    // even while it waits: what the promise would become were it resumed now
    expect((await forecastDossier(stage.pool, stage.office, id))?.forecast.dueAt).toEqual(
      at('2024-06-28T14:45'),
    );
    const by = stage.who('truongdonvi');
    await stage.act(id, (trx, dossier) =>
      endPause(trx, stage.office, dossier, { pauseId, to: undefined, by, correlationId: 'test' }),
    );
    // then: the clock time at which counting went on
    const dossier = await stage.dossier(id);
    expect(dossier.due_at).toEqual(at('2024-06-28T14:45'));
    const clocks = await readClocks(stage.pool, stage.office, dossier);
    expect(clocks?.committed.readings).toMatchObject({ dayEnd: 'clockTime' });
    // and one received now is promised at closing
    expect((await receiveAt('2024-06-13T15:00', twoDays)).due_at).toEqual(at('2024-06-17T17:00'));
  });
});

describe('until when "trong ngày" is the same day', () => {
  it('is the hour the agency chose: the promise and the moment of lateness move with it', async () => {
    // given: the law's 15:00 on Thursday, the agency's 11:30 from Friday
    const byLaw = await receiveAt('2024-09-19T11:31');
    await choose('2024-09-20', { cutOff: { at: '11:30', basis: 'Quy chế' } });
    const byAgency = await receiveAt('2024-09-20T11:31');
    const inTime = await receiveAt('2024-09-20T11:30');
    // then eight working hours, never beyond the day the law gives
    expect(byLaw.due_at).toEqual(at('2024-09-19T17:00'));
    expect(inTime.due_at).toEqual(at('2024-09-20T17:00'));
    expect(byAgency.due_at).toEqual(at('2024-09-23T11:31'));
    expect(byAgency.statutory_due_at).toEqual(at('2024-09-23T17:00'));
    // a promise cut by the day is judged by the day, one of hours by the minute
    expect(await lateAt(byLaw.id, '2024-09-19T23:59')).toEqual(no);
    expect(await lateAt(byLaw.id, '2024-09-20T00:00')).toEqual(yes);
    expect(await lateAt(byAgency.id, '2024-09-23T11:31')).toEqual(no);
    expect(await lateAt(byAgency.id, '2024-09-23T11:32')).toEqual(yes);
  });
});

describe('a dossier sent outside office hours', () => {
  it('counts from the opening, or from the day of sending where the agency reads it so', async () => {
    const sentAt = async (moment: string, accepted: string) => {
      stage.now = at(moment);
      const { id } = await inTransaction(stage.pool, (trx) =>
        submitOnline(trx, stage.office, stage.submission({ ...twoDays, channel: 'online' }), 'vi'),
      );
      stage.now = at(accepted);
      return stage.act(id, (trx, dossier) =>
        receiveKept(trx, stage.office, dossier, {
          by: stage.who('tiepnhan'),
          language: 'vi',
          correlationId: 'test',
        }),
      );
    };
    // given: sent on a Saturday, accepted on Monday; the choice holds from the Tuesday between the two
    const moved = await sentAt('2024-09-07T09:00', '2024-09-09T08:30');
    await choose('2024-09-10', { dayStart: 'asSent' });
    const asSent = await sentAt('2024-09-14T09:00', '2024-09-16T08:30');
    // then
    expect([moved.received_at, moved.due_at]).toEqual([at('2024-09-09T08:00'), at('2024-09-11T17:00')]);
    expect([asSent.received_at, asSent.due_at]).toEqual([at('2024-09-14T09:00'), at('2024-09-17T17:00')]);
  });
});

describe('the choice of a reading', () => {
  it('never reaches back, and an hour that is none is refused', async () => {
    stage.now = at('2024-10-02T08:00');
    await expect(choose('2024-10-01', {})).rejects.toMatchObject({ type: 'readings-in-the-past' });
    await expect(choose('2024-10-02', { cutOff: { at: '25:00' } })).rejects.toMatchObject({
      type: 'invalid',
      details: { errors: [{ path: '/readings/cutOff/at' }] },
    });
  });

  it('made for today leaves what was received this morning as it was', async () => {
    const morning = await receiveAt('2024-10-03T09:12', twoDays);
    await choose('2024-10-03', { dayEnd: 'clockTime' });
    const noon = await receiveAt('2024-10-03T11:00', twoDays);
    expect((await stage.dossier(morning.id)).due_at).toEqual(at('2024-10-07T17:00'));
    expect(noon.due_at).toEqual(at('2024-10-07T11:00'));
  });
});
