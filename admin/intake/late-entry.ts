import { momentIso, noMoment, type MomentText } from '../dossiers/actions/moment-text.ts';

/** A receipt that is put on record later than it happened: when it happened, and why it is late. */
export interface LateEntry {
  moment: MomentText;
  reason: string;
}

/** Nothing typed yet. */
export const emptyLate: LateEntry = { moment: noMoment, reason: '' };

/** Whether moment and reason are there; an ordinary receipt (undefined) needs neither. */
export function isWholeLate(late: LateEntry | undefined): boolean {
  return !late || (momentIso(late.moment) !== undefined && late.reason.trim() !== '');
}

/** The moment that was typed, as the API takes it; undefined for an ordinary receipt and while it is not whole. */
export function lateMoment(late: LateEntry | undefined): string | undefined {
  return late && momentIso(late.moment);
}

/** What a late receipt adds to the body of a receipt; nothing for an ordinary one. */
export function lateBody(late: LateEntry | undefined): { receivedAt?: string; receivedAtReason?: string } {
  const receivedAt = lateMoment(late);
  return late && receivedAt ? { receivedAt, receivedAtReason: late.reason.trim() } : {};
}
