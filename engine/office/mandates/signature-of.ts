import type { Queryable } from '#engine/db/office-pool.ts';
import { OfficeProblem } from '../problems/office-problem.ts';
import { holdsOn, signatureLines } from './mandate.ts';
import { readMandates } from './read-mandates.ts';

/** Somebody signs a letter of an agency on an office day. */
export interface Signing {
  agencyId: string;
  signer: { id: string; name: string };
  /** `YYYY-MM-DD` */
  day: string;
}

/**
 * The lines above the signature by the mandate in force on the day. An agency that keeps no mandates yet leaves the
 * head's place to be written by hand. @throws OfficeProblem `mandate-missing` when others have one and the signer hasn't
 */
export async function signatureOf(db: Queryable, { agencyId, signer, day }: Signing): Promise<string[]> {
  const mandates = await readMandates(db, [agencyId]);
  if (mandates.length === 0) return ['THỦ TRƯỞNG CƠ QUAN'];
  const own = mandates.find((one) => one.personId === signer.id && holdsOn(one, day));
  if (!own) {
    const [year, month, date] = day.split('-');
    throw new OfficeProblem('mandate-missing', {
      values: { name: signer.name, day: `${date}/${month}/${year}` },
    });
  }
  return signatureLines(own);
}
