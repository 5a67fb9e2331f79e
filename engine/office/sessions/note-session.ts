import { inTransaction } from '#engine/db/transaction.ts';
import { appendOfficeJournal } from '../journal/append-office-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';

/** Journals a sign-in or sign-out. */
export async function noteSession(
  office: Office,
  person: Person,
  action: 'signedIn' | 'signedOut',
): Promise<void> {
  await inTransaction(office.pool, (trx) =>
    appendOfficeJournal(trx, {
      at: office.officeClock.now(),
      actor: { id: person.id, name: person.name },
      action,
    }),
  );
}
