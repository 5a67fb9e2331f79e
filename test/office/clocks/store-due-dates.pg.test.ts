import { expect, it } from 'vitest';
import { setCalendarStage } from '#test/office/calendars/stage.ts';

const stage = setCalendarStage();

/** What `storeDueDates` writes on a dossier. */
const written = [
  'due_at',
  'first_due_at',
  'statutory_due_at',
  'late_from',
  'provisional',
  'paused_at',
  'journal_seq',
  'journal_hash',
];

it('storing dates writes no column by which dossiers are indexed, so that none of their indexes is written', async () => {
  const { rows } = await stage.pool.query<{ column: string }>(
    `SELECT DISTINCT a.attname AS column FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid
      WHERE i.indrelid = 'dossiers'::regclass AND (a.attnum = ANY(i.indkey) OR EXISTS (
        SELECT FROM pg_depend p WHERE p.classid = 'pg_class'::regclass AND p.objid = i.indexrelid
          AND p.refobjid = i.indrelid AND p.refobjsubid = a.attnum))`,
  );
  const indexed = rows.map(({ column }) => column);
  expect(indexed).toEqual(expect.arrayContaining(['status', 'initiative']));
  expect(indexed.filter((column) => written.includes(column))).toEqual([]);
});
