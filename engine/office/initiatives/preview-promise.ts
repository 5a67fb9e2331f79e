import { type Initiative, kindOf, printsSlip } from '#engine/deadline/initiative.ts';
import type { Budget } from '#engine/deadline/budget.ts';
import type { Queryable } from '#engine/db/office-pool.ts';
import type { Agency } from '../agencies/agency.ts';
import {
  lateReceiptBounds,
  newReceiptBounds,
  requireReceiptWithin,
  type ReceiptBounds,
} from '../corrections/receipt-bounds.ts';
import type { Channel, DossierRow } from '../dossiers/dossier-row.ts';
import { moveStatus } from '../dossiers/move-status.ts';
import { receiptFacts, type Arrival, type ReceiptFacts } from '../dossiers/receipt-facts.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';
import { officeDay } from '../time/office-day.ts';

/** What a receipt put on record at this moment would promise, before anybody has promised it. */
export interface PromisePreview {
  facts: ReceiptFacts;
  /** The initiative that would apply, with its words; null for the posted time. */
  initiative: Initiative | null;
  /** Whether Mẫu 01 would be printed. */
  slip: boolean;
  posted: Budget;
  /** Between which moments a receipt recorded late may lie; null online, where the submission counts. */
  bounds: ReceiptBounds | null;
}

/** A receipt that is asked about: of what, and when it was handed in if that was earlier than now. */
interface Asked {
  procedure: string;
  channel: Channel;
  agency: Agency;
  receivedAt?: Date | undefined;
}

/**
 * The promise a new receipt would make now. Writes nothing.
 * @throws OfficeProblem `not-found`, `calendar-missing`, `received-at-online`, `received-at-out-of-bounds`
 */
export async function previewPromise(office: Office, asked: Asked): Promise<PromisePreview> {
  const { procedure, channel, agency } = asked;
  const version = await inForce(office, procedure);
  const calendar = office.calendars.ofClock({
    calendar: office.calendars.assignmentOn(agency, officeDay(office.officeClock.now())).deadlineCalendar,
    calendarVersion: office.calendars.inForce,
    agencyId: agency.id,
    procedure,
  });
  const bounds = channel === 'online' ? null : newReceiptBounds(office, calendar);
  return promiseOf(office, { ...asked, version, submittedAt: null }, bounds);
}

/**
 * The promise that receiving a dossier kept at the counter or sent online would make now. Writes nothing.
 * @throws OfficeProblem as {@link previewPromise}, and `wrong-status`
 */
export async function previewReceipt(
  db: Queryable,
  office: Office,
  dossier: DossierRow,
  receivedAt?: Date,
): Promise<PromisePreview> {
  moveStatus(dossier, 'receive');
  const version = await inForce(office, dossier.procedure);
  const agency = await office.agencies.get(dossier.agency_id);
  const { channel, submitted_at: submittedAt } = dossier;
  const bounds = channel === 'online' ? null : await lateReceiptBounds(db, office, dossier, { kept: true });
  return promiseOf(office, { version, agency, channel, submittedAt, receivedAt }, bounds);
}

async function inForce(office: Office, procedure: string): Promise<ProcedureVersion> {
  const version = await office.catalogue.inForce(procedure, office.officeClock.now());
  if (!version) throw new OfficeProblem('not-found');
  return version;
}

function promiseOf(
  office: Office,
  arrival: Omit<Arrival, 'now'>,
  bounds: ReceiptBounds | null,
): PromisePreview {
  if (arrival.receivedAt) {
    if (!bounds) throw new OfficeProblem('received-at-online');
    requireReceiptWithin(arrival.receivedAt, bounds);
  }
  const facts = receiptFacts(office, { ...arrival, now: office.officeClock.now() });
  const initiative = office.initiatives.find(({ code }) => code === facts.initiative?.code) ?? null;
  return {
    facts,
    initiative,
    slip: initiative === null || printsSlip(kindOf(initiative)),
    posted: office.catalogue.terms(arrival.version, facts.receivedAt).committed,
    bounds,
  };
}
