import type { Budget } from '#engine/deadline/budget.ts';
import { CalendarMissing } from '#engine/deadline/calendar-missing.ts';
import { initiativeFor } from '#engine/deadline/initiative.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import { moveToOpening } from '#engine/deadline/move-to-opening.ts';
import type { Agency } from '../agencies/agency.ts';
import type { ClockCalendar } from '../calendars/calendars.ts';
import { layClocks, orProblem, type LaidClocks } from '../clocks/lay-clocks.ts';
import { receiptReadings } from '../clocks/readings.ts';
import { dossierInitiative } from '../initiatives/dossier-initiative.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';
import { officeDay } from '../time/office-day.ts';
import type { Channel, DossierRow } from './dossier-row.ts';

/** What a receipt decides: when, until when, and why. */
export interface ReceiptFacts extends ClockCalendar {
  receivedAt: Date;
  recordedAt: Date;
  committed: Budget;
  statutory: Budget;
  /** How the agency reads terms on the day of receipt. */
  readings: Readings;
  initiative: DossierRow['initiative'];
  laid: LaidClocks;
}

export interface Arrival {
  version: ProcedureVersion;
  agency: Agency;
  channel: Channel;
  /** Online: when the complete submission came in. */
  submittedAt: Date | null;
  /** Counter and post: when it was handed in or arrived, if that was earlier than its record. */
  receivedAt?: Date | undefined;
  /** The calendar version to count by; the one in force when left out. */
  calendarVersion?: number | undefined;
  now: Date;
}

/**
 * Decides a receipt. At the counter the legal moment is now; online it is the complete submission, moved to the next
 * opening moment, whenever the officer accepts it. The initiative looks at the unmoved instant (contract, "Counting").
 */
export function receiptFacts(office: Office, arrival: Arrival): ReceiptFacts {
  const { version, agency, channel, submittedAt, receivedAt: given, now } = arrival;
  const online = channel === 'online' && submittedAt !== null;
  const unmoved = given ?? (online ? submittedAt : now);
  const counted: ClockCalendar = {
    calendar: office.calendars.assignmentOn(agency, officeDay(unmoved)).deadlineCalendar,
    calendarVersion: arrival.calendarVersion ?? office.calendars.inForce,
    agencyId: agency.id,
    procedure: version.code,
  };
  const calendar = office.calendars.ofClock(counted);
  const readings = receiptReadings(office, { agency, version, day: officeDay(unmoved) });
  const moved =
    online && readings.dayStart !== 'asSent'
      ? orProblem(moveToOpening(unmoved.getTime(), calendar))
      : undefined;
  const receivedAt = moved?.moved ? new Date(moved.at) : unmoved;
  const terms = office.catalogue.terms(version, receivedAt);
  const initiative = withYear(() =>
    initiativeFor(
      {
        procedure: version.code,
        channel,
        agency: agency.id,
        agencyCode: agency.code,
        receivedAt: unmoved.getTime(),
      },
      office.initiatives,
      calendar,
    ),
  );
  const committed = initiative?.committed ?? terms.committed;
  const laid = layClocks({
    start: receivedAt,
    committed,
    statutory: terms.statutory,
    calendar,
    pauses: [],
    readings,
  });
  return {
    receivedAt,
    recordedAt: now,
    committed,
    statutory: terms.statutory,
    ...counted,
    readings,
    initiative: dossierInitiative(initiative),
    laid,
  };
}

function withYear<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CalendarMissing)) throw error;
    const { year } = error;
    throw new OfficeProblem('calendar-missing', { values: { year }, extra: { year } });
  }
}
