/** What the report counts, in one line of it or in all of them together. */
export interface ReportCounts {
  carriedOver: number;
  received: number;
  early: number;
  onTime: number;
  late: number;
  openInTime: number;
  openLate: number;
  withdrawn: number;
  refused: number;
  systemFault: number;
  wrongProcess: number;
  otherAgency: number;
  own: number;
  unconfirmed: number;
  unexplained: number;
  apologies: number;
  /** What came in less what the states account for. */
  difference: number;
}

/** One agency's dossiers of one procedure under one initiative, or under none. */
export interface ReportLine extends ReportCounts {
  agencyId: string;
  agencyName: string;
  procedure: string;
  procedureName: string;
  initiative: { code: string; name: string } | null;
}

/** `GET /api/lateness/report`. */
export interface Report {
  from: string;
  to: string;
  lines: ReportLine[];
  total: ReportCounts;
}

/** Early and on time among those resolved, in per cent with one decimal; null when none was. */
export function punctualShare({ early, onTime, late }: ReportCounts): number | null {
  const resolved = early + onTime + late;
  return resolved === 0 ? null : Math.round(((early + onTime) / resolved) * 1000) / 10;
}
