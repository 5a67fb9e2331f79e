import { OfficeProblem } from '../../problems/office-problem.ts';
import type { SlipFacts } from '../slip-facts.ts';
import { paperDate } from '../words.ts';
import { commonFacts } from './common-facts.ts';
import type { SlipBasis } from './slip-basis.ts';

/** Mẫu 03: the reason as it was put on record when the dossier was refused. */
export async function refusalFacts(basis: SlipBasis): Promise<SlipFacts> {
  const { rows } = await basis.trx.query<{ at: Date; reason: string | null; officer: string | null }>(
    `SELECT at, detail ->> 'reason' AS reason, actor ->> 'name' AS officer FROM journal
     WHERE dossier_id = $1 AND action = 'dossierRefused' ORDER BY seq DESC LIMIT 1`,
    [basis.dossier.id],
  );
  const refused = rows[0];
  if (!refused) throw new OfficeProblem('slip-not-due');
  return {
    ...commonFacts(basis),
    date: paperDate(refused.at),
    officer: refused.officer ?? '',
    reason: refused.reason ?? 'Đã hết thời hạn bổ sung, hoàn thiện hồ sơ mà chưa nhận được hồ sơ đầy đủ.',
  };
}
