import type { Trx } from '#engine/db/office-pool.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { partyFacts } from '../parties/party-facts.ts';
import { noteControlSlip } from './note-control-slip.ts';

interface Officer {
  id: string | null;
  name: string;
}

/** Who brought the papers: the submitter, a child's guardian, who speaks for an agency, else the owner. */
export function bringerOf(dossier: Pick<DossierRow, 'applicant' | 'submitter' | 'parties'>): string {
  return partyFacts(dossier).submitter.name;
}

/** The receipt: from the citizen to the counter, and on to the unit that works on it. */
export async function slipReceipt(
  trx: Trx,
  dossierId: string,
  { at, by, bringer }: { at: Date; by: Officer; bringer: string },
): Promise<void> {
  const counter = { personId: by.id, name: by.name, role: 'intake' };
  await noteControlSlip(trx, dossierId, [
    { kind: 'give', act: 'received', at, name: bringer, role: 'citizen' },
    { kind: 'take', act: 'received', at, ...counter },
    { kind: 'give', act: 'transferred', at, ...counter },
  ]);
}

/** A supplement is asked for in processing: the dossier waits for the citizen, asked through the shop. */
export async function slipSupplementAsked(
  trx: Trx,
  dossierId: string,
  { at, by, citizen, reason }: { at: Date; by: Officer; citizen: string; reason: string },
): Promise<void> {
  await noteControlSlip(trx, dossierId, [
    {
      kind: 'give',
      act: 'supplementRequested',
      at,
      personId: by.id,
      name: by.name,
      role: 'case-officer',
      note: reason,
    },
    { kind: 'take', act: 'supplementRequested', at, name: citizen, role: 'citizen' },
  ]);
}

/** The supplement has come to the shop, which passes it on. */
export async function slipSupplementReceived(
  trx: Trx,
  dossierId: string,
  { at, by, citizen }: { at: Date; by: Officer; citizen: string },
): Promise<void> {
  const counter = { personId: by.id, name: by.name, role: 'intake' };
  await noteControlSlip(trx, dossierId, [
    { kind: 'give', act: 'supplementReceived', at, name: citizen, role: 'citizen' },
    { kind: 'take', act: 'supplementReceived', at, ...counter },
    { kind: 'give', act: 'transferred', at, ...counter },
  ]);
}

/** The leader let the dossier be withdrawn: it goes back to the citizen. */
export async function slipStopped(
  trx: Trx,
  dossierId: string,
  { at, by, citizen, reason }: { at: Date; by: Officer; citizen: string; reason: string },
): Promise<void> {
  await noteControlSlip(trx, dossierId, [
    { kind: 'give', act: 'stopped', at, personId: by.id, name: by.name, role: 'leader', note: reason },
    { kind: 'take', act: 'stopped', at, name: citizen, role: 'citizen' },
  ]);
}
