import type { Migration } from './migration.ts';

/** Names and keys of the parts are compared byte by byte: they are never shown, so the Vietnamese order only costs. */
export const plainOrder: Migration = {
  name: '0002-plain-order',
  sql: `
ALTER TABLE broker.state_part
  ALTER COLUMN kind TYPE text COLLATE "C",
  ALTER COLUMN key TYPE text COLLATE "C";
`,
};
