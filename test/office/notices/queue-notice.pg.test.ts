import { describe, expect, it } from 'vitest';
import { lockDossier } from '#engine/office/dossiers/lock-dossier.ts';
import { queueNotice } from '#engine/office/notices/queue-notice.ts';
import { setAlarmStage } from '#test/office/alarms/stage.ts';

const stage = setAlarmStage();

const notice = {
  kind: 'apologySigned',
  subject: { vi: 'Xin lỗi', en: 'Apology' },
  body: { vi: 'Hẹn lại', en: 'A new date' },
  onceKey: 'a',
};
const queue = () =>
  stage.write(async (trx) => queueNotice(trx, stage.office, await lockDossier(trx, stage.dossierId), notice));

describe('queueing a notice', () => {
  it('stores it once for a key, also when two ask at the same time, and journals it once', async () => {
    // when
    const ids = await Promise.all([queue(), queue(), queue()]);
    // then
    expect(ids.filter((id) => id !== undefined)).toHaveLength(1);
    const { rows } = await stage.pool.query('SELECT state, channel, audience FROM notices');
    expect(rows).toEqual([{ state: 'queued', channel: 'inApp', audience: 'citizen' }]);
    const journal = await stage.pool.query(`SELECT FROM journal WHERE action = 'noticeQueued'`);
    expect(journal.rowCount).toBe(1);
  });

  it('is undone with the act it tells of', async () => {
    await stage
      .write(async (trx) => {
        await queueNotice(trx, stage.office, await lockDossier(trx, stage.dossierId), notice);
        throw new Error('the act failed');
      })
      .catch(() => undefined);
    expect((await stage.pool.query('SELECT FROM notices')).rowCount).toBe(0);
  });
});
