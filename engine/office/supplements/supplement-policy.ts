import type { Policy } from '#engine/deadline/pauses.ts';
import type { SupplementRule } from '#engine/deadline/law/law-rules.ts';
import type { ProcedureVersion } from '../procedures/procedure-version.ts';

/**
 * What a request for a supplement does to the clock: as the procedure's diagram says at the element that waits for it,
 * else as the law of the dossier's day of receipt does (TÍNH LẠI, CỘNG DỒN, KHÔNG DỪNG).
 */
export function supplementPolicy(version: Pick<ProcedureVersion, 'model'>, rule: SupplementRule): Policy {
  const drawn = Object.values(version.model.elements).find(({ pause }) => pause?.kind === 'supplement');
  return drawn?.pause?.policy ?? rule.policy;
}
