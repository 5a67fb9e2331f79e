import type { Queryable } from '#engine/db/office-pool.ts';
import { explainDossier } from '#engine/office/explanations/explain-dossier.ts';
import type { DossierRow } from '#engine/office/dossiers/dossier-row.ts';
import { isDossierLate } from '#engine/office/dossiers/lateness.ts';
import { maskName } from '#engine/office/dossiers/mask-identity.ts';
import { readMatters, readTasks, type MattersRow } from '#engine/office/dossiers/read-details.ts';
import { readTrackingMarks } from '#engine/office/dossiers/read-tracking-marks.ts';
import { isTerminal, statusNames } from '#engine/office/dossiers/status.ts';
import { readHandOver } from '#engine/office/handovers/read-hand-over.ts';
import { citizenNotices } from '#engine/office/notices/list-notices.ts';
import { isAnswerable } from '#engine/office/supplements/answer-supplement.ts';
import { toOfficeIso } from '#engine/office/time/office-day.ts';
import type { Call } from '#engine/api/route.ts';
import { publicLine } from '#engine/api/resources/dossiers/present-explanation.ts';
import { iso } from '#engine/api/resources/dossiers/present-brief.ts';

interface Ask {
  kind: 'supplement' | 'confirmation' | 'payment';
  text: string;
  until: string | null;
}

/** A request for a supplement, in parts, with what may be attached to the answer. */
interface SupplementAsk extends Ask {
  kind: 'supplement';
  reason: string;
  items: string[];
  /** Whether it can be answered here and now. */
  open: boolean;
  documents: { code: string; name: string }[];
}

/** A dossier as whoever holds its link sees it: where, when, why, and what is asked. Personal data masked. */
export async function presentTracked(call: Call, db: Queryable, row: DossierRow) {
  const { office, language } = call;
  const version = await office.catalogue.version(row.procedure, row.procedure_version);
  const agency = await office.agencies.get(row.agency_id);
  const explanation = await explainDossier(db, office, row, language);
  const tasks = await readTasks(db, row.id);
  const matters = await readMatters(db, row.id);
  const notices = await citizenNotices(db, row.id);
  const given = await readHandOver(db, row.id);
  const marks = await readTrackingMarks(db, row.id);
  const apology = matters.apologies.find((one) => one.signedAt !== null);
  const now = office.officeClock.now();
  const documents = version.catalogue.documents.map(({ code, name }) => ({ code, name: name[language] }));
  return {
    code: row.code,
    procedure: version.catalogue.name[language],
    procedureCode: row.procedure,
    agency: { name: agency.name, address: agency.address, hotline: agency.hotline },
    status: row.status,
    statusName: statusNames[row.status][language],
    applicantMasked: maskName(row.applicant.name),
    submittedAt: iso(row.submitted_at),
    receivedAt: iso(row.received_at),
    dueAt: iso(row.due_at),
    late: isDossierLate(row, now),
    paused: row.paused_at !== null,
    initiative: row.initiative && row.initiative.names[language],
    why: (explanation?.committed.ledger ?? []).map(publicLine),
    sentences: explanation?.committed.why ?? [],
    statutoryDueAt: iso(row.statutory_due_at),
    firstDueAt: iso(row.first_due_at),
    provisional: row.provisional,
    fee: { amount: Number(row.fee_amount), paid: Number(row.fee_paid) },
    steps: tasks
      .filter((task) => task.state !== 'withdrawn')
      .map((task) => ({
        name: task.name,
        state: task.state === 'completed' ? 'done' : 'current',
        at: iso(task.completed_at),
      })),
    asks: isTerminal(row.status)
      ? []
      : [...supplementAsk(row, matters, { now, documents }), ...asksOf(row, matters, language)],
    supplementAnsweredAt: isoAgain(matters.supplements.findLast((one) => one.answeredAt)?.answeredAt),
    receipt: marks.receipt,
    rated: marks.rated,
    handedOver: given && {
      at: iso(given.at),
      byPost: given.receiver_kind === 'post',
      waybill: given.waybill,
    },
    notices: notices.map((one) => ({
      at: toOfficeIso(one.queued_at),
      channel: one.channel,
      subject: one.subject[language],
      text: one.body[language],
    })),
    apology: apology ? { reason: apology.reason, newDueAt: toOfficeIso(new Date(apology.newDueAt)) } : null,
  };
}

/** An instant that came through jsonb, with the office's offset like all others. */
function isoAgain(instant: string | null | undefined): string | null {
  return instant ? toOfficeIso(new Date(instant)) : null;
}

function supplementAsk(
  row: DossierRow,
  matters: MattersRow,
  { now, documents }: { now: Date; documents: SupplementAsk['documents'] },
): SupplementAsk[] {
  const asked = matters.supplements.find((one) => one.answeredAt === null && one.expiredAt === null);
  if (!asked) return [];
  const { reason, items } = asked;
  const open = isAnswerable(row, asked.until === null ? null : new Date(asked.until), now);
  const text = `${reason}: ${items.join('; ')}`;
  return [{ kind: 'supplement', text, reason, items, until: isoAgain(asked.until), open, documents }];
}

function asksOf(row: DossierRow, matters: MattersRow, language: 'vi' | 'en'): Ask[] {
  const asks: Ask[] = [];
  const confirmation = matters.confirmations.find((one) => one.answeredAt === null);
  if (confirmation) {
    const text = {
      vi: 'Xin xem bản thảo và trả lời; quá hạn mà không trả lời được coi là đồng ý.',
      en: 'Please look at the draft and answer; no answer in time counts as agreement.',
    }[language];
    asks.push({ kind: 'confirmation', text, until: isoAgain(confirmation.until) });
  }
  const owed = Number(row.fee_amount) - Number(row.fee_paid);
  if (owed > 0 && row.received_at) {
    const amount = owed.toLocaleString('vi-VN');
    asks.push({ kind: 'payment', text: `${amount} đ`, until: null });
  }
  return asks;
}
