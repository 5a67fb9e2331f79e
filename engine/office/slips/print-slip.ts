import type { Trx } from '#engine/db/office-pool.ts';
import { inTransaction } from '#engine/db/transaction.ts';
import type { DossierRow } from '../dossiers/dossier-row.ts';
import { lockDossier } from '../dossiers/lock-dossier.ts';
import { appendJournal } from '../journal/append-journal.ts';
import type { Office } from '../office.ts';
import type { Person } from '../people/person.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { drawSlip } from './draw-slip.ts';
import { issueSlip } from './issue-slip.ts';
import { readSlips, type SlipRow } from './slip-row.ts';
import { paperNumber, slipInstant } from './words.ts';

/** A print of a dossier's paper. */
export interface PrintOrder {
  dossierId: string;
  /** An issued paper's id, or `receipt` for the receipt in force, issued now when the dossier is older than its papers. */
  slip: string;
  by: Person;
  /** `http://host:port` for the code to scan; the first print fixes it. */
  origin: string;
}

/** A printed paper. */
export interface PrintedSlip {
  pdf: Buffer;
  /** `07-TNHS.pdf` */
  fileName: string;
}

/**
 * Prints a paper from what was frozen at its issue and journals it. The first print is the original; every later one
 * says "bản in lại" with its number and time and is else the same. @throws OfficeProblem `not-found`
 */
export async function printSlip(office: Office, order: PrintOrder): Promise<PrintedSlip> {
  return inTransaction(office.pool, async (trx) => {
    const dossier = await lockDossier(trx, order.dossierId);
    const slip = await takeSlip(trx, office, dossier, order);
    const at = office.officeClock.now();
    const actor = { id: order.by.id, name: order.by.name };
    const print = await countPrint(trx, slip, { at, actor, origin: order.origin });
    const number = paperNumber(slip.number, slip.template.head.numberSuffix);
    await appendJournal(trx, dossier.id, dossier, [
      { at, actor, action: 'slipPrinted', detail: { slipId: slip.id, kind: slip.kind, number, print } },
    ]);
    const again = print > 1 && { mark: `Bản in lại lần ${print - 1}: ${slipInstant(at)}` };
    const pdf = await drawIssued(slip, { origin: slip.origin ?? order.origin, ...again });
    return { pdf, fileName: `${number.replace('/', '-')}.pdf` };
  });
}

/** Draws an issued paper; the same paper gives the same bytes but for the mark. */
export function drawIssued(
  slip: SlipRow,
  { origin, mark, copy }: { origin: string; mark?: string; copy?: number },
): Promise<Buffer> {
  const { template, facts, issued_at: issuedAt } = slip;
  const trackingUrl = `${origin}${String(facts['trackingPath'] ?? '')}`;
  return drawSlip({
    template,
    facts: { ...facts, trackingUrl },
    number: paperNumber(slip.number, template.head.numberSuffix),
    issuedAt,
    ...(mark !== undefined && { mark }),
    ...(copy !== undefined && { copy }),
  });
}

async function takeSlip(
  trx: Trx,
  office: Office,
  dossier: DossierRow,
  { slip, by }: PrintOrder,
): Promise<SlipRow> {
  const wanted = (all: SlipRow[]): SlipRow | undefined =>
    all.findLast((one) => (slip === 'receipt' ? one.kind === 'receipt' : one.id === slip));
  const found = wanted(await readSlips(trx, dossier.id));
  if (found) return found;
  if (slip !== 'receipt' || !dossier.received_at) throw new OfficeProblem('not-found');
  await issueSlip(trx, office, dossier, { kind: 'receipt', by: { id: by.id, name: by.name }, first: true });
  const issued = wanted(await readSlips(trx, dossier.id));
  if (!issued) throw new OfficeProblem('not-found');
  return issued;
}

async function countPrint(
  trx: Trx,
  slip: SlipRow,
  { at, actor, origin }: { at: Date; actor: { id: string; name: string }; origin: string },
): Promise<number> {
  if (slip.origin === null) await trx.query('UPDATE slips SET origin = $2 WHERE id = $1', [slip.id, origin]);
  const { rows } = await trx.query<{ number: number }>(
    `INSERT INTO slip_prints (slip_id, number, printed_at, printed_by)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3 FROM slip_prints WHERE slip_id = $1 RETURNING number`,
    [slip.id, at, JSON.stringify(actor)],
  );
  const number = rows[0]?.number;
  if (number === undefined) throw new Error('Expected the print to be counted but got no number.');
  return number;
}
