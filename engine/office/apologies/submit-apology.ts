import type { Trx } from '#engine/db/office-pool.ts';
import { calendarOfDossier } from '../calendars/calendar-of-dossier.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { extensionBasis } from './extension-basis.ts';
import { checkNewDate, openApology, requirePromise } from './open-apology.ts';

/** What an officer writes into the letter (Mẫu 04). */
export interface ApologyText {
  reason: string;
  newDueAt: Date;
  by: { id: string; name: string };
  /** Of what a refused date is told in; Vietnamese unless asked. */
  language?: 'vi' | 'en';
}

/**
 * An officer submits the apology for signature. There is one draft a dossier: an open one, the office's own included, is
 * taken over with the new text; nothing moves until the leader signs. Answers the draft's id.
 * @throws `apology-used`, `wrong-status`, `invalid`
 */
export async function draftApology(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  text: ApologyText,
): Promise<string> {
  await requirePromise(trx, dossier);
  const open = await openApology(trx, dossier.id);
  return open ? edit(trx, office, dossier, { ...text, id: open.id }) : insert(trx, office, dossier, text);
}

/** The same for one draft by its id. @throws `not-found` when it is none, or not open any more */
export async function editApology(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  text: ApologyText & { id: string },
): Promise<void> {
  await requirePromise(trx, dossier);
  const open = await openApology(trx, dossier.id);
  if (open?.id !== text.id) throw new OfficeProblem('not-found');
  await edit(trx, office, dossier, text);
}

async function insert(trx: Trx, office: Office, dossier: DossierRow, text: ApologyText): Promise<string> {
  const now = office.officeClock.now();
  const newDueAt = await checked(trx, office, dossier, text);
  const id = office.newId();
  const by = { id: text.by.id, name: text.by.name };
  await trx.query(
    `INSERT INTO apologies (id, dossier_id, reason, new_due_at, drafted_by, drafted_at, state)
     VALUES ($1, $2, $3, $4, $5, $6, 'submitted')`,
    [id, dossier.id, text.reason, newDueAt, JSON.stringify(by), now],
  );
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: by,
      action: 'apologyDrafted',
      detail: { apologyId: id, reason: text.reason, newDueAt: newDueAt.toISOString() },
    },
  ]);
  return id;
}

async function edit(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  text: ApologyText & { id: string },
): Promise<string> {
  const now = office.officeClock.now();
  const newDueAt = await checked(trx, office, dossier, text);
  const by = { id: text.by.id, name: text.by.name };
  await trx.query(
    `UPDATE apologies SET reason = $2, new_due_at = $3, edited_by = $4, edited_at = $5, state = 'submitted'
     WHERE id = $1`,
    [text.id, text.reason, newDueAt, JSON.stringify(by), now],
  );
  await appendJournal(trx, dossier.id, dossier, [
    {
      at: now,
      actor: by,
      action: 'apologyEdited',
      detail: { apologyId: text.id, reason: text.reason, newDueAt: newDueAt.toISOString() },
    },
  ]);
  return text.id;
}

async function checked(trx: Trx, office: Office, dossier: DossierRow, text: ApologyText): Promise<Date> {
  return checkNewDate(dossier, text.newDueAt, {
    calendar: await calendarOfDossier(trx, office, dossier.id),
    now: office.officeClock.now(),
    language: text.language ?? 'vi',
    ...extensionBasis(office.law, dossier),
  });
}
