import type { Migration } from './migration.ts';

/**
 * The event log and what is folded from it.
 * `log`: one row per commit. `steps` holds one line per step of the core, the line a JSON array of its events; the
 * n-th line of a row is the step at `first_position + n`.
 * `partition`: the writer's term (counted up by each new holder of the lease) and where the last snapshot stands.
 * `state_part`: the snapshot, cut into parts that change on their own (one per process instance, definition, message).
 */
export const log: Migration = {
  name: '0001-log',
  sql: `
CREATE TABLE broker.log (
  first_position bigint PRIMARY KEY,
  last_position bigint NOT NULL CHECK (last_position >= first_position),
  term integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  steps text NOT NULL
);
CREATE TABLE broker.partition (
  id integer PRIMARY KEY,
  term integer NOT NULL,
  snapshot_position bigint NOT NULL,
  snapshot_at timestamptz
);
CREATE TABLE broker.state_part (
  kind text NOT NULL,
  key text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (kind, key)
);
INSERT INTO broker.partition (id, term, snapshot_position) VALUES (1, 0, 0);
`,
};
