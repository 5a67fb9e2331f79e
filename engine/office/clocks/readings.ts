/**
 * How an agency reads a term where the law leaves it open. A dossier keeps the reading in force on its day of receipt;
 * ledger and slip say which one it was.
 */
export interface Readings {
  /** A term in days ends at the close of its last day, or at the clock time of the receipt on that day. */
  dayEnd: 'closing' | 'clockTime';
  /** Sent outside office hours: the day of sending is the day of receipt, not the next opening. */
  receivedAsSent: boolean;
  /** Same-day terms: received later than this, the result is due on the next working day. `HH:MM`. */
  sameDayCutOff: string;
}

/** The reading that is safest for the citizen's understanding of the paper, and the one the shipped law presets. */
export const ordinaryReadings: Readings = {
  dayEnd: 'closing',
  receivedAsSent: false,
  sameDayCutOff: '15:00',
};
