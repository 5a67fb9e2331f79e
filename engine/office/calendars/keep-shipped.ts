import type pg from 'pg';
import { v7 as newId } from 'uuid';
import { inTransaction } from '#engine/db/transaction.ts';
import type { Trx } from '#engine/db/office-pool.ts';
import type { CalendarContent } from './calendar-content.ts';
import { differingItems } from './differing-items.ts';
import { readVersionContent } from './read-version-content.ts';
import { contentHash } from './shipped-content.ts';

/** What became of the shipped calendars at a start. */
export type ShippedOutcome = 'same' | 'newVersion' | 'editedHere';

/**
 * Makes the shipped calendars version 1, and a changed set the next version while nobody has edited calendars here. Once
 * somebody has, what differs becomes a proposal for people to decide on. Open dossiers keep their version in any case: a
 * changed set is also proposed for them, so that their dates move when somebody approves and not before.
 */
export async function keepShipped(
  pool: pg.Pool,
  shipped: CalendarContent,
  now: Date,
): Promise<ShippedOutcome> {
  const hash = contentHash(shipped);
  return inTransaction(pool, async (trx) => {
    await trx.query('LOCK TABLE calendar_versions IN SHARE ROW EXCLUSIVE MODE');
    const { rows } = await trx.query<{ known: boolean | null; edited: boolean | null; last: number | null }>(
      `SELECT bool_or(shipped_hash = $1) AS known, bool_or(origin = 'approved') AS edited, max(version) AS last
         FROM calendar_versions`,
      [hash],
    );
    const { known, edited, last } = rows[0] ?? { known: null, edited: null, last: null };
    if (known) return 'same';
    if (!edited) {
      await trx.query(
        `INSERT INTO calendar_versions (version, origin, content, content_hash, shipped_hash, created_at)
         VALUES ($1, 'shipped', $2, $3, $3, $4)`,
        [(last ?? 0) + 1, JSON.stringify(shipped), hash, now],
      );
    }
    if (last !== null)
      await propose(trx, { shipped, hash, version: edited ? last : last + 1, before: last, now });
    return edited ? 'editedHere' : 'newVersion';
  });
}

interface ShippedProposal {
  shipped: CalendarContent;
  hash: string;
  /** The version in force that the proposal is made on. */
  version: number;
  /** The version in force until this start. */
  before: number;
  now: Date;
}

/** Once a set: a decision on it stands, whatever it was. */
async function propose(trx: Trx, { shipped, hash, version, before, now }: ShippedProposal): Promise<void> {
  const changes = differingItems(await readVersionContent(trx, before), shipped);
  await trx.query(
    `INSERT INTO calendar_proposals (id, revision, state, title, reason, changes, base_version, created_at, editor_ids,
       updated_at, shipped_hash)
     VALUES ($1, 1, 'draft', $2, $3, $4, $5, $6, '{}', $6, $7) ON CONFLICT (shipped_hash) DO NOTHING`,
    [newId(), TITLE, REASON, JSON.stringify(changes), version, now, hash],
  );
}

const TITLE = 'Lịch làm việc đi kèm bản cập nhật phần mềm';
const REASON =
  'Bản cập nhật phần mềm mang theo lịch làm việc khác với lịch đang dùng. Hãy xem các ngày khác nhau và hồ sơ bị ảnh hưởng rồi quyết định.';
