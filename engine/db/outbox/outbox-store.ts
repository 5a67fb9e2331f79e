import type pg from 'pg';
import type { BrokerCommand } from '#engine/zeebe/broker-command.ts';
import type { OutboxRow } from './outbox-row.ts';

const load = {
  name: 'outbox-load',
  text: `SELECT id, dossier_id, command, correlation_id, sent_at, attempts FROM outbox o
          WHERE id <> ALL($1::bigint[]) AND dossier_id <> ALL($2::uuid[])
            AND NOT EXISTS (SELECT FROM outbox r WHERE r.dossier_id = o.dossier_id AND r.refused_at IS NOT NULL)
          ORDER BY id LIMIT $3`,
};

// One statement, so one commit, for the rows that are done and for those about to be sent.
const settle = {
  name: 'outbox-settle',
  text: `WITH done AS (DELETE FROM outbox WHERE id = ANY($1::bigint[]))
         UPDATE outbox SET sent_at = $3, attempts = attempts + 1 WHERE id = ANY($2::bigint[])`,
};

const postpone = {
  name: 'outbox-postpone',
  text: `UPDATE outbox o SET reason = v.reason FROM unnest($1::bigint[], $2::text[]) AS v(id, reason)
          WHERE o.id = v.id`,
};

/** The outbox table, as the one sender uses it. Many rows a statement: a commit costs the same for one or a hundred. */
export interface OutboxStore {
  /** Rows to send in the order they were written, without those known already and without blocked dossiers. */
  load(known: readonly string[], blockedDossiers: readonly string[], limit: number): Promise<OutboxRow[]>;
  /** Deletes the done ones and marks the others as sent at `at` (machine time), in one commit. */
  settle(doneIds: readonly string[], sentIds: readonly string[], at: Date): Promise<void>;
  /** Notes why rows have to wait. */
  postpone(rows: readonly { id: string; reason: string }[]): Promise<void>;
  /** The dossier stops here until a person sends it again. */
  refuse(id: string, reason: string, at: Date): Promise<void>;
  /** Back to "never sent": the broker said it does not have the job, and the office must hear it even after a crash. */
  unsend(id: string, reason: string): Promise<void>;
}

interface Loaded {
  id: string;
  dossier_id: string;
  command: BrokerCommand;
  correlation_id: string | null;
  sent_at: Date | null;
  attempts: number;
}

export function createOutboxStore(pool: pg.Pool): OutboxStore {
  return {
    async load(known, blockedDossiers, limit) {
      const { rows } = await pool.query<Loaded>({ ...load, values: [known, blockedDossiers, limit] });
      return rows.map((row) => ({
        id: row.id,
        dossierId: row.dossier_id,
        command: row.command,
        correlationId: row.correlation_id,
        sentBefore: row.sent_at !== null,
        attempts: row.attempts,
      }));
    },
    async settle(doneIds, sentIds, at) {
      await pool.query({ ...settle, values: [doneIds, sentIds, at] });
    },
    async postpone(rows) {
      await pool.query({ ...postpone, values: [rows.map((row) => row.id), rows.map((row) => row.reason)] });
    },
    async refuse(id, reason, at) {
      await pool.query('UPDATE outbox SET refused_at = $2, reason = $3 WHERE id = $1', [id, at, reason]);
    },
    async unsend(id, reason) {
      await pool.query('UPDATE outbox SET sent_at = NULL, reason = $2 WHERE id = $1', [id, reason]);
    },
  };
}
