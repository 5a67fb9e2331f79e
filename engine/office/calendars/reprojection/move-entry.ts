import type { NewEntry } from '../../journal/append-journal.ts';
import type { NoticeChannel } from '../../notices/notice.ts';
import type { DateEffect } from '../effects/date-effect.ts';
import type { AppliedChange } from './reproject-portion.ts';

/** What a dossier's journal says of its date's move: from when to when, by which change, on whose decision. */
export function moveEntry(
  effect: DateEffect,
  change: AppliedChange,
  { at, channel }: { at: Date; channel: NoticeChannel | null },
): NewEntry {
  return {
    at,
    actor: { id: change.approvedById, name: change.approvedByName },
    action: 'dateMovedByCalendar',
    detail: {
      proposalId: change.id,
      calendarVersion: change.version,
      title: change.title,
      reason: change.reason,
      decision: change.decision,
      before: {
        dueAt: effect.oldDueAt.toISOString(),
        firstDueAt: effect.oldFirstDueAt.toISOString(),
        statutoryDueAt: effect.oldStatutoryDueAt.toISOString(),
      },
      after: {
        dueAt: effect.newDueAt.toISOString(),
        firstDueAt: effect.newFirstDueAt.toISOString(),
        statutoryDueAt: effect.newStatutoryDueAt.toISOString(),
      },
      apologyStands: effect.apologyStands,
      // By which way the citizen was told; null when the date on the slip stays.
      noticeChannel: channel,
    },
  };
}
