import { signatureOf } from '../../mandates/signature-of.ts';
import { officeDay } from '../../time/office-day.ts';
import type { SlipFacts } from '../slip-facts.ts';
import { paperDate, paperNumber } from '../words.ts';
import { commonFacts } from './common-facts.ts';
import type { SlipBasis } from './slip-basis.ts';

/** Who signed a letter, and when: on that day the mandate must hold. */
export interface LetterSigning {
  signer: { id: string; name: string };
  at: Date;
}

/** What every letter of the agency says beside its own matter: the receipt it refers to, and who signs by which mandate. */
export async function letterFacts(basis: SlipBasis, { signer, at }: LetterSigning): Promise<SlipFacts> {
  const { trx, agency, dossier } = basis;
  const signature = await signatureOf(trx, { agencyId: agency.id, signer, day: officeDay(at) });
  const { rows } = await trx.query<{ number: number; suffix: string }>(
    `SELECT s.number, t.template -> 'head' ->> 'numberSuffix' AS suffix FROM slips s
       JOIN slip_templates t ON t.hash = s.template_hash
     WHERE s.dossier_id = $1 AND s.kind = 'receipt' ORDER BY s.issued_at DESC, s.id DESC LIMIT 1`,
    [dossier.id],
  );
  const receipt = rows[0];
  return {
    ...commonFacts(basis),
    date: paperDate(at),
    receiptNumber: receipt ? paperNumber(receipt.number, receipt.suffix) : (dossier.code ?? ''),
    signature,
    signer: signer.name,
  };
}
