import { OfficeProblem } from '../../problems/office-problem.ts';
import type { SlipFacts } from '../slip-facts.ts';
import { paperDate, slipInstant } from '../words.ts';
import { commonFacts } from './common-facts.ts';
import type { SlipBasis } from './slip-basis.ts';

interface Row {
  stage: 'intake' | 'processing';
  reason: string;
  items: string[];
  until: Date | null;
  requested_at: Date;
  officer: string;
}

/** Mẫu 02: everything that is missing, why, until when, and whom to ask. */
export async function supplementRequestFacts(basis: SlipBasis): Promise<SlipFacts> {
  const { rows } = await basis.trx.query<Row>(
    `SELECT r.stage, r.reason, r.items, r.until, r.requested_at, p.name AS officer
     FROM supplement_requests r JOIN people p ON p.id = r.requested_by WHERE r.id = $1 AND r.dossier_id = $2`,
    [basis.subjectId, basis.dossier.id],
  );
  const request = rows[0];
  if (!request) throw new OfficeProblem('slip-not-due');
  return {
    ...commonFacts(basis),
    date: paperDate(request.requested_at),
    officer: request.officer,
    items: request.items,
    reason: request.reason,
    until: request.until ? slipInstant(request.until) : '',
    clockNote:
      request.stage === 'intake'
        ? 'Thời hạn giải quyết được tính từ khi nhận đủ hồ sơ hợp lệ.'
        : 'Thời gian chờ bổ sung được ghi trên Sổ theo dõi và tính vào ngày hẹn theo quy định áp dụng cho hồ sơ.',
  };
}
