import type { Queryable } from '#engine/db/office-pool.ts';
import { addDays, startOfOfficeDay } from '../time/office-day.ts';

/** How many papers and how much money, đồng. */
export interface FeeSum {
  count: number;
  amount: number;
}

/** What one way of paying brought in a period. */
export interface FeeMethodSums {
  method: 'cash' | 'transfer';
  issued: FeeSum;
  /** Receipts cancelled in the period, whenever they were written. */
  cancelled: FeeSum;
  refunded: FeeSum;
  /** Refunds taken back in the period. */
  refundsCancelled: FeeSum;
  /** What must be in the drawer or on the account: issued − cancelled − refunded + refunds cancelled. */
  net: number;
}

interface SumRow {
  method: 'cash' | 'transfer';
  what: 'issued' | 'cancelled' | 'refunded' | 'refundsCancelled';
  count: number;
  amount: string;
}

const nothing: FeeSum = { count: 0, amount: 0 };

/**
 * The cashier's account of a period of office days, both included: by way of paying, what was taken, cancelled and given
 * back. A receipt cancelled on a later day counts against that day, whose drawer it comes out of.
 */
export async function reconcileFees(
  db: Queryable,
  { agencies, from, to }: { agencies: string[]; from: string; to: string },
): Promise<FeeMethodSums[]> {
  const { rows } = await db.query<SumRow>({
    name: 'fees-reconcile',
    text: `SELECT method, what, count(*)::int AS count, sum(amount)::text AS amount FROM (
        SELECT method, amount, CASE book WHEN 'feeReceipt' THEN 'issued' ELSE 'refunded' END AS what
          FROM fee_receipts WHERE agency_id = ANY($1::uuid[]) AND issued_at >= $2 AND issued_at < $3
        UNION ALL
        SELECT method, amount, CASE book WHEN 'feeReceipt' THEN 'cancelled' ELSE 'refundsCancelled' END
          FROM fee_receipts WHERE agency_id = ANY($1::uuid[]) AND cancelled_at >= $2 AND cancelled_at < $3
      ) moved GROUP BY method, what`,
    values: [agencies, startOfOfficeDay(from), startOfOfficeDay(addDays(to, 1))],
  });
  return (['cash', 'transfer'] as const).map((method) => {
    const sum = (what: SumRow['what']): FeeSum => {
      const row = rows.find((one) => one.method === method && one.what === what);
      return row ? { count: row.count, amount: Number(row.amount) } : nothing;
    };
    const [issued, cancelled, refunded, refundsCancelled] = [
      sum('issued'),
      sum('cancelled'),
      sum('refunded'),
      sum('refundsCancelled'),
    ];
    const net = issued.amount - cancelled.amount - refunded.amount + refundsCancelled.amount;
    return { method, issued, cancelled, refunded, refundsCancelled, net };
  });
}
