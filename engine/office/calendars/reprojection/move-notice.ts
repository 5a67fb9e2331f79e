import type { MassNotice } from '../../notices/queue-notices.ts';
import { shownMoment } from '../../time/shown-moment.ts';
import type { DateEffect } from '../effects/date-effect.ts';
import type { OpenClock } from '../effects/open-clock.ts';
import type { AppliedChange } from './reproject-portion.ts';

/**
 * What the citizen is told when the date on the slip no longer holds: from when to when, and why. Nothing when that date
 * stays, because a signed apology holds it or only the statutory end moved.
 */
export function moveNotice(
  open: OpenClock,
  effect: DateEffect,
  change: AppliedChange,
): MassNotice | undefined {
  if (effect.oldDueAt.getTime() === effect.newDueAt.getTime()) return undefined;
  const [before, after] = [shownMoment(effect.oldDueAt), shownMoment(effect.newDueAt)];
  const paper = change.decision ? ` (${change.decision.number}, ${change.decision.by})` : '';
  const code = open.code ?? '';
  return {
    dossierId: open.dossierId,
    agencyId: open.rows.agencyId,
    applicant: open.applicant,
    notice: {
      kind: 'dateMovedByCalendar',
      subject: { vi: 'Đổi ngày hẹn trả kết quả', en: 'Your date has changed' },
      body: {
        vi: `Ngày hẹn trả kết quả hồ sơ ${code} đổi từ ${before} thành ${after}. Lý do: ${change.title}${paper}.`,
        en: `The date of dossier ${code} has changed from ${before} to ${after}. Reason: ${change.title}${paper}.`,
      },
      onceKey: `calendar:${change.version}:${open.dossierId}`,
    },
  };
}
