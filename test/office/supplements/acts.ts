import { inTransaction } from '#engine/db/transaction.ts';
import { keepDossier } from '#engine/office/dossiers/intake.ts';
import type { Submission } from '#engine/office/dossiers/submission.ts';
import { answerSupplement } from '#engine/office/supplements/answer-supplement.ts';
import { requestSupplement, type SupplementRequest } from '#engine/office/supplements/request-supplement.ts';
import type { ClockStage } from '#test/office/clocks/stage.ts';

/** The office's own acts around a supplement, each a write of its own on the stage. */
export function supplementActs(stage: ClockStage) {
  return {
    /** Received at the counter, one step in hand. */
    async inProcessing(moment: Date, more: Partial<Submission> = {}): Promise<string> {
      stage.now = moment;
      const { id } = await stage.receive(more);
      await stage.step(id, 'thuLy', 300);
      return id;
    },
    /** Put down at the counter, not received yet. */
    async kept(more: Partial<Submission> = {}): Promise<string> {
      const { id } = await inTransaction(stage.pool, (trx) =>
        keepDossier(trx, stage.office, {
          submission: stage.submission(more),
          by: stage.who('tiepnhan'),
          language: 'vi',
          correlationId: 'test',
        }),
      );
      return id;
    },
    ask: (id: string, by: string, more: Partial<SupplementRequest> = {}): Promise<void> =>
      stage.act(id, (trx, dossier) =>
        requestSupplement(trx, stage.office, dossier, {
          reason: 'Thiếu giấy tờ',
          items: ['Văn bản ủy quyền'],
          by: stage.who(by),
          correlationId: 'test',
          ...more,
        }),
      ),
    answer: (id: string, online = false, note = 'Đã đủ giấy tờ'): Promise<void> =>
      stage.act(id, (trx, dossier) =>
        answerSupplement(trx, stage.office, dossier, {
          note,
          by: { system: 'citizen' },
          language: 'vi',
          correlationId: 'test',
          online,
        }),
      ),
  };
}
