import type {
  CalendarAssignment,
  CalendarYear,
  Closure,
  HoursProfile,
} from '#engine/deadline/calendar-data.ts';

/** What a calendar version says (`GET /api/calendars/versions/:version`). */
export interface CalendarContent {
  years: CalendarYear[];
  profiles: HoursProfile[];
  closures: Closure[];
  assignments: Record<string, CalendarAssignment[]>;
}

/** A version with its number and where it came from. */
export interface CalendarVersion extends CalendarContent {
  id: string;
  version: number;
  inForce: boolean;
  origin: 'shipped' | 'approved';
  createdAt: string;
}

/** What a proposal replaces or adds, each item by its own key. */
export interface CalendarChanges {
  years?: CalendarYear[];
  profiles?: HoursProfile[];
  closures?: Closure[];
  withdrawnClosures?: string[];
  assignments?: { agencyId: string; assignments: CalendarAssignment[] }[];
}

/** The paper behind a change. */
export interface Decision {
  number: string;
  date: string;
  by: string;
}

type Who = { id: string; name: string } | null;

/** What the last count of a proposal found. */
export interface ProposalPreview {
  open: number;
  later: number;
  earlier: number;
  apologyStands: number;
  impossible: { dossierId: string; code: string | null; year: number }[];
  revision: number;
  at: string;
  current: boolean;
}

/** A proposed change of the calendar. */
export interface Proposal {
  id: string;
  revision: number;
  state: 'draft' | 'applying' | 'applied' | 'rejected' | 'withdrawn';
  title: string;
  reason: string;
  decision: Decision | null;
  changes: CalendarChanges;
  baseVersion: number;
  createdBy: Who;
  createdAt: string;
  lastEditor: Who;
  updatedAt: string;
  preview: ProposalPreview | null;
  may: {
    edit: boolean;
    withdraw: boolean;
    reject: boolean;
    approve: 'yes' | 'forbidden' | 'calendar-four-eyes' | 'proposal-decided';
  };
  decidedBy: Who;
  decidedAt: string | null;
  note: string | null;
  earlier: 'keep' | 'move' | null;
  version: number | null;
  progress: {
    toCheck: number;
    checked: number;
    moved: number;
    kept: number;
    appliedAt: string | null;
  } | null;
}

/** An open dossier whose date would move; `id` is the dossier's. */
export interface DateEffect {
  id: string;
  code: string | null;
  procedure: string;
  procedureName: string;
  agencyName: string;
  status: string;
  paused: boolean;
  direction: 'later' | 'earlier';
  oldDueAt: string;
  newDueAt: string;
  oldFirstDueAt: string;
  newFirstDueAt: string;
  oldStatutoryDueAt: string;
  newStatutoryDueAt: string;
  oldWarningAt: string | null;
  newWarningAt: string | null;
  apologyStands: boolean;
  outcome: 'moved' | 'kept' | 'unchanged' | 'closed' | null;
}

/** Why a day is not an ordinary working day. */
export interface DayReason {
  kind: 'weekend' | 'dayOff' | 'swapIn' | 'halfDay' | 'closure';
  name?: { vi: string; en: string };
  replaces?: string;
  dayOffKind?: string;
  closure?: { code: string; effect: 'stops' | 'runs'; decision: Decision };
}

/** A day of a year. */
export interface YearDay {
  date: string;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
  workingMinutes: number;
  shifts: { from: string; to: string }[];
  reasons: DayReason[];
}

/** A year day by day (`…/years/:year`). */
export interface YearAnswer {
  calendar: string;
  dayMinutes: number;
  year: number;
  provisional: boolean;
  workingDays: number;
  workingMinutes: number;
  closedWeekdays: number;
  months: { month: number; workingDays: number; workingMinutes: number }[];
  days: YearDay[];
}

/** Something about the calendar that somebody should look at. */
export interface CalendarReview {
  id: string;
  kind: 'yearAnnounced' | 'yearProvisional' | 'yearMissing';
  year: number;
  dossiers: number;
  differences?: { date: string; before: string; after: string }[];
}

/** An agency and the office hours it was set up with. */
export interface Agency {
  id: string;
  code: string;
  name: string;
  calendar: string;
}
