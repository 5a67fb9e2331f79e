import { cutOffOn } from '#engine/deadline/law/law-on.ts';
import type { Readings } from '#engine/deadline/readings.ts';
import type { Agency } from '../agencies/agency.ts';
import type { Office } from '../office.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';

/** An agency's reading of what the law leaves open, by the first day of receipt on which it holds. */
export interface DatedReadings {
  /** `2024-07-01` */
  from: string;
  readings: Readings;
}

/** The agency's own reading on an office day; empty, the ordinary one, before it has chosen any. */
export function readingsOn(agency: Pick<Agency, 'readings'>, day: string): Readings {
  const dated = [...agency.readings].sort((a, b) => (a.from < b.from ? -1 : 1));
  return dated.findLast((one) => one.from <= day)?.readings ?? {};
}

/**
 * The reading a dossier received on an office day keeps: its agency's, and for "trong ngày" the hour at which the day
 * ends, the agency's own or the law's.
 */
export function receiptReadings(
  office: Pick<Office, 'law'>,
  of: { agency: Pick<Agency, 'readings'>; version: Pick<ProcedureVersion, 'model'>; day: string },
): Readings {
  const own = readingsOn(of.agency, of.day);
  const term = of.version.model.deadline?.statutoryTerm ?? '';
  return { ...own, cutOff: own.cutOff ?? cutOffOn(office.law, term, of.day) };
}
