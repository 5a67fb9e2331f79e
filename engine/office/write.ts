import type { Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import type { Office } from './office.ts';

/** Runs a write of the office in one transaction; for the edge, which knows no database. */
export function write<T>(office: Office, work: (trx: Trx) => Promise<T>): Promise<T> {
  return inTransaction(office.pool, work);
}
