import type { CalendarChanges, CalendarContent, Decision } from './calendar-answers.ts';

/** What a new proposal says besides its changes. */
export interface ProposalWords {
  title: string;
  reason: string;
  decision: Decision | null;
}

/** How an edit is kept: as the beginning of a new proposal, or in the one that is open. */
export interface CalendarEditing {
  /** The calendar in force. */
  content: CalendarContent;
  /** What is proposed already. */
  changes: CalendarChanges;
  /** Asks for reason and paper as well: the edit begins a new proposal. */
  asksReason?: boolean;
  onSave: (changes: CalendarChanges, words: ProposalWords) => Promise<void>;
}
