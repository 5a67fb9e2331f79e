import type { DossierRow } from '../dossiers/dossier-row.ts';
import { maskIdentity, maskName } from '../dossiers/mask-identity.ts';
import type { Office } from '../office.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { drawIssued } from './print-slip.ts';
import { factText, type SlipFacts } from './slip-facts.ts';
import { readSlips } from './slip-row.ts';

/** The citizen's copy is the second one. */
const CITIZENS_COPY = 1;

/**
 * The receipt in force as whoever holds the tracking link may see it: the citizen's copy with personal data masked and
 * marked as a view. It is no print: nothing is counted. @throws OfficeProblem `not-found` while there is no receipt
 */
export async function readPublicReceipt(
  office: Office,
  dossier: DossierRow,
  origin: string,
): Promise<Buffer> {
  const receipt = (await readSlips(office.pool, dossier.id)).findLast((one) => one.kind === 'receipt');
  if (!receipt) throw new OfficeProblem('not-found');
  const shown = { ...receipt, facts: masked(receipt.facts) };
  return drawIssued(shown, {
    origin: receipt.origin ?? origin,
    mark: 'Bản xem trực tuyến, đã che dữ liệu cá nhân',
    copy: CITIZENS_COPY,
  });
}

function masked(facts: SlipFacts): SlipFacts {
  const hide = (name: string): string => (factText(facts, name) === '' ? '' : '•••');
  return {
    ...facts,
    applicant: maskName(factText(facts, 'applicant')),
    submitter: factText(facts, 'submitter') && maskName(factText(facts, 'submitter')),
    idNumber: maskIdentity(factText(facts, 'idNumber')),
    phone: hide('phone'),
    email: hide('email'),
    address: hide('address'),
  };
}
