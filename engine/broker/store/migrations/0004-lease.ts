import type { Migration } from './migration.ts';

/**
 * When the holder of a partition's lease last showed that it lives. A table of its own: the row of `partition` is locked
 * while a snapshot is being written.
 */
export const lease: Migration = {
  name: '0004-lease',
  sql: `
CREATE TABLE broker.lease (
  partition integer PRIMARY KEY,
  term integer NOT NULL,
  renewed_at timestamptz NOT NULL
);
`,
};
