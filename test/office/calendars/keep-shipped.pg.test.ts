import path from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '#engine/db/migrate.ts';
import { createOfficePool } from '#engine/db/office-pool.ts';
import { Calendars } from '#engine/office/calendars/calendars.ts';
import type { CalendarChanges } from '#engine/office/calendars/calendar-changes.ts';
import type { CalendarContent } from '#engine/office/calendars/calendar-content.ts';
import { keepShipped } from '#engine/office/calendars/keep-shipped.ts';
import { shippedContent } from '#engine/office/calendars/shipped-content.ts';
import { testDatabase, type TestDatabase } from '#test/kit/postgres.ts';

const now = new Date('2024-06-14T08:00:00+07:00');

describe('the shipped calendars at a start', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let shipped: CalendarContent;

  beforeEach(async () => {
    database = await testDatabase();
    pool = createOfficePool({ url: database.urlAs('office') });
    await migrate(pool, path.resolve('engine/db/migrations'));
    shipped = await shippedContent(path.resolve('definitions'));
  });

  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const withoutLastYear = (): CalendarContent => ({ ...shipped, years: shipped.years.slice(0, -1) });

  const changedHours = (): CalendarContent => ({
    ...shipped,
    profiles: shipped.profiles.map((one) =>
      one.id === 'A' ? { ...one, name: { vi: 'Mới', en: 'New' } } : one,
    ),
  });
  const proposals = async () => {
    const { rows } = await pool.query<{ state: string; changes: CalendarChanges }>(
      'SELECT state, changes FROM calendar_proposals ORDER BY created_at, id',
    );
    return rows.map(({ state, changes }) => ({
      state,
      years: changes.years?.map(({ year }) => year),
      ...(changes.profiles?.length && { hours: changes.profiles.map(({ id }) => id) }),
    }));
  };

  it('are version 1, once, also when two programs start together', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => keepShipped(pool, shipped, now)));
    expect(outcomes.sort()).toEqual(['newVersion', 'same', 'same']);
    const calendars = new Calendars(pool);
    await calendars.refresh();
    expect(calendars.inForce).toBe(1);
    expect(calendars.of('A').dayMinutes).toBe(480);
  });

  it('become the next version when they changed; the first stays what it was', async () => {
    await keepShipped(pool, withoutLastYear(), now);
    expect(await keepShipped(pool, shipped, now)).toBe('newVersion');
    const calendars = new Calendars(pool);
    await calendars.refresh();
    expect(calendars.inForce).toBe(2);
    expect(calendars.of('A', 1).days.length).toBeLessThan(calendars.of('A').days.length);
    // and: dossiers under way follow when somebody approves, not before
    expect(await proposals()).toEqual([{ state: 'draft', years: [shipped.years.at(-1)!.year] }]);
  });

  it('are only told about once somebody has edited calendars here', async () => {
    await keepShipped(pool, shipped, now);
    await pool.query(
      `INSERT INTO calendar_versions (version, origin, content, content_hash, created_at)
       SELECT 2, 'approved', content, 'x', created_at FROM calendar_versions`,
    );
    expect(await keepShipped(pool, withoutLastYear(), now)).toBe('editedHere');
    const { rows } = await pool.query('SELECT FROM calendar_versions');
    expect(rows).toHaveLength(2);
    // and: what differs is proposed, once, whatever the number of starts
    await keepShipped(pool, changedHours(), now);
    expect(await keepShipped(pool, changedHours(), now)).toBe('editedHere');
    expect(await proposals()).toMatchObject([{ years: [] }, { hours: ['A'] }]);
  });
});
