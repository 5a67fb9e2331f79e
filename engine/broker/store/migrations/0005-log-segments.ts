import type { Migration } from './migration.ts';

/**
 * The log in segments of positions, so that old history can go with a whole table, and checkpoints: copies of a snapshot
 * from which the past is folded once the log no longer begins at 1. By position and not by time, because the primary key
 * on the position, which keeps two writers apart, must reach over all segments. The log of before becomes the first one.
 */
export const logSegments: Migration = {
  name: '0005-log-segments',
  sql: `
CREATE TABLE broker.log_segment (
  first_position bigint PRIMARY KEY,
  end_position bigint NOT NULL CHECK (end_position > first_position),
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE broker.log RENAME TO log_1;
ALTER INDEX broker.log_pkey RENAME TO log_1_pkey;
CREATE TABLE broker.log (
  first_position bigint NOT NULL,
  last_position bigint NOT NULL,
  term integer NOT NULL,
  recorded_at timestamptz NOT NULL,
  steps text NOT NULL,
  CONSTRAINT log_check CHECK (last_position >= first_position),
  CONSTRAINT log_pkey PRIMARY KEY (first_position)
) PARTITION BY RANGE (first_position);
DO $$
DECLARE
  bound bigint;
BEGIN
  SELECT coalesce(max(last_position), 0) + 100001 INTO bound FROM broker.log_1;
  EXECUTE format('ALTER TABLE broker.log ATTACH PARTITION broker.log_1 FOR VALUES FROM (1) TO (%s)', bound);
  INSERT INTO broker.log_segment (first_position, end_position) VALUES (1, bound);
END
$$;
CREATE TABLE broker.checkpoint (
  position bigint PRIMARY KEY,
  taken_at timestamptz NOT NULL
);
CREATE TABLE broker.checkpoint_part (
  position bigint NOT NULL REFERENCES broker.checkpoint ON DELETE CASCADE,
  kind text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (position, kind, key)
);
`,
};
