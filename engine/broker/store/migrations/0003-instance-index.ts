import type { Migration } from './migration.ts';

/**
 * What the indexes in memory need of each open instance, apart from the instance itself: a start reads these small rows
 * and leaves the instances where they are until a command needs one.
 * `instances_indexed`: whether every instance of the snapshot has its row; false in a database of before.
 */
export const instanceIndex: Migration = {
  name: '0003-instance-index',
  sql: `
CREATE TABLE broker.instance_index (
  key bigint PRIMARY KEY,
  entries text NOT NULL
);
ALTER TABLE broker.partition ADD COLUMN instances_indexed boolean NOT NULL DEFAULT false;
`,
};
