import type { Trx } from '#engine/db/office-pool.ts';
import type { Calendar } from '#engine/deadline/compile-calendar.ts';
import { dayOf, toMinute } from '#engine/deadline/instant.ts';
import { isWorkingDay } from '#engine/deadline/working-time.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { isTerminal, statusNames } from '../dossiers/status.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { cutToMinute } from '../time/office-day.ts';
import { shownDay, shownMoment } from '../time/shown-moment.ts';
import type { ExtensionBasis } from './extension-basis.ts';
import { extensionLimit } from './propose-date.ts';

/** An apology that may still be signed. */
export interface OpenApology {
  id: string;
  reason: string;
  new_due_at: Date;
  state: 'drafted' | 'submitted';
}

/** The dossier's draft, whoever made it; undefined when there is none. The caller holds the dossier's row. */
export async function openApology(trx: Trx, dossierId: string): Promise<OpenApology | undefined> {
  const { rows } = await trx.query<OpenApology>({
    name: 'apology-open',
    text: `SELECT id, reason, new_due_at, state FROM apologies
            WHERE dossier_id = $1 AND state IN ('drafted', 'submitted')`,
    values: [dossierId],
  });
  return rows[0];
}

/** There is a promise that can still be moved. @throws `wrong-status`, `apology-used` */
export async function requirePromise(trx: Trx, dossier: DossierRow): Promise<void> {
  const signed = await trx.query(`SELECT FROM apologies WHERE dossier_id = $1 AND state = 'signed'`, [
    dossier.id,
  ]);
  if (signed.rowCount !== 0) throw new OfficeProblem('apology-used');
  if (dossier.received_at === null || dossier.ready_at !== null || isTerminal(dossier.status)) {
    throw new OfficeProblem('wrong-status', {
      values: { status: statusNames[dossier.status].vi },
      extra: { status: dossier.status },
    });
  }
}

/** What a new date is checked against. */
export interface NewDateCheck extends ExtensionBasis {
  calendar: Calendar;
  now: Date;
  language: 'vi' | 'en';
}

/**
 * The new date, cut to its minute: after the old one and after now, on a day the office works, within what the law
 * allows. @throws `invalid` at `/newDueAt`, in words
 */
export function checkNewDate(dossier: DossierRow, date: Date, check: NewDateCheck): Date {
  const newDueAt = cutToMinute(date);
  const fault = faultOf(dossier, newDueAt, check);
  if (fault)
    throw new OfficeProblem('invalid', { errors: [{ path: '/newDueAt', message: fault[check.language] }] });
  return newDueAt;
}

function faultOf(dossier: DossierRow, newDueAt: Date, check: NewDateCheck) {
  const { calendar, now } = check;
  const { due_at } = dossier;
  if (due_at === null || newDueAt <= due_at) {
    const until = due_at ? shownMoment(due_at) : '';
    return {
      vi: `Ngày hẹn mới phải sau ngày hẹn hiện tại (${until}).`,
      en: `The new date must be after the present one (${until}).`,
    };
  }
  if (newDueAt <= now) return { vi: 'Ngày hẹn mới đã qua.', en: 'The new date has passed already.' };
  const day = dayOf(toMinute(newDueAt.getTime(), calendar.offsetMinutes));
  if (!worksOn(calendar, day)) {
    return {
      vi: `Ngày ${shownDay(newDueAt)} cơ quan không làm việc, hãy chọn ngày làm việc.`,
      en: `The office is closed on ${shownDay(newDueAt)}; choose a working day.`,
    };
  }
  const limit = extensionLimit({ ...check, dueAt: due_at });
  if (limit && newDueAt > limit) {
    return {
      vi: `Theo quy định chỉ được hẹn lại đến ${shownMoment(limit)}.`,
      en: `The law allows a new date until ${shownMoment(limit)} at the latest.`,
    };
  }
  return undefined;
}

/** A year that has no calendar yet is not the officer's mistake. */
function worksOn(calendar: Calendar, day: number): boolean {
  try {
    return isWorkingDay(calendar, day);
  } catch {
    return true;
  }
}
