import type { Trx } from '#engine/db/office-pool.ts';
import { draftByOffice } from '../apologies/draft-by-office.ts';
import { remindApology } from '../apologies/remind-apology.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { escalate } from '../escalations/escalate.ts';
import type { Office } from '../office.ts';

type Effect = (trx: Trx, office: Office, dossier: DossierRow) => Promise<unknown>;

/** What follows when one of the clock's own alarms fires, by its name; each is done once, however often it is tried. */
const effects: Record<string, Effect> = {
  nearlyDue: (trx, office, dossier) => escalate(trx, office, dossier, 'officer'),
  apologyDue: draftByOffice,
  apologyReminder: remindApology,
  due: (trx, office, dossier) => escalate(trx, office, dossier, 'unitHead'),
  longLate: (trx, office, dossier) => escalate(trx, office, dossier, 'leader'),
};

/** Alarms that go on record as a warning of their own; the others journal what they do. */
export const journalledWarnings: readonly string[] = ['nearlyDue', 'late'];

/** Does what an alarm of the clock is for. The caller holds the dossier's row. */
export async function onClockAlarm(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  name: string,
): Promise<void> {
  await effects[name]?.(trx, office, dossier);
}
