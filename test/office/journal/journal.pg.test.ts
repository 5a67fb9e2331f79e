import { v7 as newId } from 'uuid';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import { appendOfficeJournal } from '#engine/office/journal/append-office-journal.ts';
import { sealJournal } from '#engine/office/journal/seal-journal.ts';
import { verifyJournal } from '#engine/office/journal/verify-journal.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';
import { createDemoOffice } from '#engine/office/demo/demo-office.ts';
import { appendJournal, type ChainHead } from '#engine/office/journal/append-journal.ts';

const now = new Date('2024-06-12T02:15:00.123Z');

describe('the journal', () => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = createOfficePool({ url: database.urlAs('office'), max: 8 });
    await migrate(pool, 'engine/db/migrations');
    await createDemoOffice(pool, now);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const note = (action: 'signedIn' | 'signedOut') =>
    inTransaction(pool, (trx) =>
      appendOfficeJournal(trx, { at: now, actor: { system: 'thử' }, action, detail: { z: 1, a: 'ệ' } }),
    );

  async function newDossier(): Promise<string> {
    const id = newId();
    await pool.query(
      `INSERT INTO dossiers (id, tracking_token, procedure, procedure_version, channel, status, receiving_agency_id,
         agency_id, applicant, form, created_at, search_text)
       SELECT $1, $2, 'x', 1, 'counter', 'awaitingIntake', a.id, a.id, '{}', '{}', $3, '' FROM agencies a LIMIT 1`,
      [id, id, now],
    );
    return id;
  }

  const append = (id: string) =>
    inTransaction(pool, async (trx) => {
      const { rows } = await trx.query<ChainHead>('SELECT * FROM dossiers WHERE id = $1 FOR UPDATE', [id]);
      await appendJournal(trx, id, rows[0]!, [
        { at: now, actor: { id, name: 'A' }, action: 'taskClaimed', detail: { n: 1.5 } },
        { at: now, actor: { id, name: 'A' }, action: 'taskCompleted' },
      ]);
    });

  it('chains up under many writers, one chain a dossier and one for the office', async () => {
    const ids = await Promise.all([newDossier(), newDossier()]);
    const writes = Array.from({ length: 10 }, () => [append(ids[0]!), append(ids[1]!), note('signedIn')]);
    await Promise.all(writes.flat());
    expect(await verifyJournal(pool)).toMatchObject({ ok: true, entries: 50, firstBrokenId: null });
  });

  it('a rolled back write leaves no gap', async () => {
    const before = (await verifyJournal(pool)).entries;
    await inTransaction(pool, async (trx) => {
      await appendOfficeJournal(trx, { at: now, actor: { system: 'x' }, action: 'signedIn' });
      throw new Error('no');
    }).catch(() => undefined);
    await note('signedOut');
    expect(await verifyJournal(pool)).toMatchObject({ ok: true, entries: before + 1 });
  });

  it.each(['UPDATE journal SET action = action', 'DELETE FROM journal', 'TRUNCATE journal'])(
    'can’t be changed by the program: %s',
    async (sql) => {
      await expect(pool.query(sql)).rejects.toThrow(/permission denied|only appended to/);
    },
  );

  it('is sealed, and nothing new makes no new seal', async () => {
    expect(await sealJournal(pool, now)).toBeGreaterThan(0);
    expect(await sealJournal(pool, now)).toBe(0);
    await note('signedIn');
    expect(await sealJournal(pool, now)).toBe(1);
    expect(await verifyJournal(pool)).toMatchObject({ ok: true, seals: 2 });
  });

  it.each([
    ['a changed detail', `UPDATE journal SET detail = '{"z":2}' WHERE id = $1`],
    ['a changed actor', `UPDATE journal SET actor = '{"system":"y"}' WHERE id = $1`],
    ['a missing entry', 'DELETE FROM journal WHERE id = $1'],
  ])('shows %s, even made by the database’s owner', async (_what, sql) => {
    // given somebody with every right, who switches the trigger off
    const owner = createOfficePool({ url: database.url, max: 1 });
    const { rows } = await owner.query<{ id: string }>(
      'SELECT id FROM journal ORDER BY seq DESC, id LIMIT 1',
    );
    const client = await owner.connect();
    try {
      await client.query('BEGIN');
      await client.query('ALTER TABLE journal DISABLE TRIGGER journal_append_only');
      await client.query('CREATE TEMP TABLE kept AS SELECT * FROM journal WHERE id = $1', [rows[0]!.id]);
      await client.query(sql, [rows[0]!.id]);
      await client.query('COMMIT');
      // then the verification finds it
      expect((await verifyJournal(pool)).ok).toBe(false);
    } finally {
      await client.query('DELETE FROM journal WHERE id = $1', [rows[0]!.id]);
      await client.query('INSERT INTO journal SELECT * FROM kept');
      await client.query('DROP TABLE kept');
      await client.query('ALTER TABLE journal ENABLE TRIGGER journal_append_only');
      client.release();
      await owner.end();
    }
    expect((await verifyJournal(pool)).ok).toBe(true);
  });
});
