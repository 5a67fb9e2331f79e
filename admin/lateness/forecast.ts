/** A step of a forecast's way. */
export interface ForecastStep {
  elementId: string;
  name: string;
  budgetMinutes: number;
  usedMinutes: number;
  remainingMinutes: number;
  overdueMinutes: number;
  isCurrent: boolean;
}

/** How an open dossier will end. */
export type ForecastState = 'onTrack' | 'dueSoon' | 'willBeLate' | 'late';

/** A row of `GET /api/forecasts`. */
export interface ForecastRow {
  id: string;
  dossierCode: string | null;
  procedure: string;
  procedureName: string;
  applicantName: string;
  initiative: { code: string; name: string } | null;
  dueAt: string;
  firstDueAt: string;
  state: ForecastState;
  paused: boolean;
  willBeReadyAt: string;
  marginWorkingMinutes: number;
  willBeLate: boolean;
  usedPercent: number;
  stepName: string | null;
  overdueMinutes: number;
  handlers: { id: string; name: string }[];
  apology: string | null;
  because: ForecastStep[];
}

/** `GET /api/dossiers/:id/forecast`, and `forecast` of a dossier. */
export interface DossierForecast {
  willBeReadyAt: string;
  marginWorkingMinutes: number;
  willBeLate: boolean;
  dueAt: string;
  statutory: { willBeLate: boolean; marginWorkingMinutes: number };
  paused: boolean;
  because: ForecastStep[];
}

/** Why a dossier is late, as one of four. */
export const causes = ['systemFault', 'wrongProcess', 'otherAgency', 'own'] as const;
export type CauseName = (typeof causes)[number];

/** The cause of a dossier's lateness, proposed and perhaps confirmed. */
export interface Cause {
  id: string;
  cause: CauseName;
  text: string;
  proposedBy: string;
  proposedAt: string;
  confirmed: { cause: CauseName; reason: string | null; by: string; at: string } | null;
}

/** A row of `GET /api/lateness`. */
export interface LateRow {
  id: string;
  dossierCode: string | null;
  procedure: string;
  procedureName: string;
  applicantName: string;
  status: string;
  initiative: { code: string; name: string } | null;
  firstDueAt: string;
  dueAt: string;
  readyAt: string | null;
  lateWorkingMinutes: number | null;
  apology: string | null;
  cause: Cause | null;
}

/** A row of `GET /api/apologies`. */
export interface ApologyRow {
  id: string;
  dossierId: string;
  dossierCode: string | null;
  procedureName: string;
  applicantName: string;
  dueAt: string | null;
  firstDueAt: string | null;
  state: 'drafted' | 'submitted' | 'signed' | 'withdrawn';
  reason: string;
  newDueAt: string;
  byOffice: boolean;
  willBeReadyAt: string | null;
  because: ForecastStep[];
  draftedAt: string;
  signedAt: string | null;
  signedBy: string | null;
}
