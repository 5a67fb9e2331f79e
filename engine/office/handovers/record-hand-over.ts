import type { Trx } from '#engine/db/office-pool.ts';
import { sendLater } from '#engine/db/transaction.ts';
import {
  checkHandOver,
  groundOf,
  identityPaperNames,
  numberAgrees,
  type HandOver,
} from '#engine/forms/hand-over.ts';
import { maskIdentity } from '../dossiers/mask-identity.ts';
import type { NewEntry } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import type { LockedTask } from '../tasks/lock-task.ts';
import { officeDay } from '../time/office-day.ts';

/** The hand-over that a step records. */
export interface Handing {
  locked: LockedTask;
  person: Person;
  at: Date;
  /** The step's own form: `nguoiNhan`, `giayToXuatTrinh`. */
  data: Record<string, unknown>;
  /** What the counter looked at; a client that says nothing of it is taken at its form's word. */
  handOver: HandOver | undefined;
  language: 'vi' | 'en';
}

/** Refuses a result whose fee is not paid or whose receiver may not have it. @throws `fee-unpaid`, `invalid` */
export function requireHandOver({ locked, at, handOver, language }: Handing): void {
  const { dossier } = locked;
  if (BigInt(dossier.fee_paid) < BigInt(dossier.fee_amount)) throw new OfficeProblem('fee-unpaid');
  if (!handOver) return;
  const findings = checkHandOver(handOver, dossier, officeDay(at));
  if (findings.length === 0) return;
  throw new OfficeProblem('invalid', {
    errors: findings.map(({ path, message }) => ({ path: `/handOver${path}`, message: message[language] })),
  });
}

const insert = {
  name: 'handover-insert',
  text: `INSERT INTO handovers (id, dossier_id, task_id, at, handed_by, receiver, receiver_kind, paper, paper_number,
      number_agrees, authorisation, lost_slip, waybill)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
};

/** Who takes the result, as the control slip and the logbook name them. */
export function receiverOf({ locked, data, handOver }: Handing): string {
  if (handOver) return handOver.name;
  const named = data['nguoiNhan'];
  return typeof named === 'string' ? named : locked.dossier.applicant.name;
}

/** Writes down what was looked at, numbers masked, and answers the journal's entries for it. */
export async function recordHandOver(trx: Trx, office: Office, handing: Handing): Promise<NewEntry[]> {
  const { locked, person, at, handOver } = handing;
  const facts = factsOf(handing);
  await sendLater(trx, {
    ...insert,
    values: [
      office.newId(),
      locked.dossier.id,
      locked.task.id,
      at,
      person.id,
      facts.receiver,
      facts.receiverKind,
      facts.paper,
      facts.paperNumber,
      facts.numberAgrees,
      facts.authorisation && JSON.stringify(facts.authorisation),
      handOver?.lostSlip ? JSON.stringify(handOver.lostSlip) : null,
      facts.waybill,
    ],
  });
  const actor = { id: person.id, name: person.name };
  const entries: NewEntry[] = [];
  if (handOver?.lostSlip) {
    const { declaration: reason } = handOver.lostSlip;
    entries.push({ at, actor, action: 'lostSlipDeclared', detail: { receiver: facts.receiver, reason } });
  }
  entries.push({ at, actor, action: 'resultHandedOver', detail: { ...facts } });
  return entries;
}

function factsOf(handing: Handing) {
  const { locked, data, handOver } = handing;
  const receiver = receiverOf(handing);
  if (!handOver) {
    const shown = data['giayToXuatTrinh'];
    return {
      receiver,
      receiverKind: 'unnamed',
      paper: typeof shown === 'string' ? shown : '',
      paperNumber: null,
      numberAgrees: null,
      authorisation: null,
      waybill: null,
    };
  }
  const { paper, paperNumber, waybill, receiver: receiverKind } = handOver;
  return {
    receiver,
    receiverKind,
    paper: paper ? identityPaperNames[paper].vi : '',
    paperNumber: paperNumber ? maskIdentity(paperNumber) : null,
    numberAgrees: numberAgrees(handOver, locked.dossier),
    authorisation: groundOf(handOver, locked.dossier) ?? null,
    waybill: waybill ?? null,
  };
}
